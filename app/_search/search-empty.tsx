import { FeedLink } from '#app/_feed/feed-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import type { SearchAddress } from './search-address.ts';
import { SearchLink } from './search-link.tsx';
import { useT } from './t-later.ts';

/** Nothing, and what to try. */
export function SearchEmpty({ address: { q, kind } }: { address: SearchAddress }) {
  const t = useT();
  return (
    <Empty
      title={kind ? t(`no-${kind}`, { q }) : t('nothing', { q })}
      actions={
        <>
          {kind && (
            <SearchLink address={{ q }} className={buttonClass({ look: 'primary' })}>
              {t('everything')}
            </SearchLink>
          )}
          <FeedLink className={buttonClass({ look: kind ? 'plain' : 'primary' })}>{t('browse')}</FeedLink>
        </>
      }
    >
      {t('tryOther')}
    </Empty>
  );
}
