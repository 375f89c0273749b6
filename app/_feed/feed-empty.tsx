'use client';

import { useQueries } from '@tanstack/react-query';
import { PublishLink } from '#app/_publish/publish-link.tsx';
import { trpc } from '#app/_trpc/client.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import type { FeedAddress } from './feed-address.ts';
import { FeedLink } from './feed-link.tsx';
import { type ActiveFilter, useActiveFilters } from './filters.ts';
import { useT } from './t.ts';

/** An empty list names the filter that is in the way, once it has been found out. */
export function FeedEmpty({ address }: { address: FeedAddress }) {
  const t = useT();
  const filters = useActiveFilters(address);
  const culprit = useCulprit(filters);
  if (address.cursor) {
    return <Empty title={t('ends')} actions={<Back address={{ ...address, cursor: undefined }}>{t('toTop')}</Back>} />;
  }
  const [first] = filters;
  if (!first) {
    const publish = <PublishLink className={buttonClass({ look: 'primary' })}>{t('publish')}</PublishLink>;
    return <Empty title={t('none')} actions={publish} />;
  }
  return (
    <Empty
      title={filters.length === 1 ? t('noMatch', { words: first.words }) : t('noMatchAll', { count: filters.length })}
      actions={
        <>
          {culprit && <Back address={culprit.without}>{t('removeThat')}</Back>}
          <Back address={{ sort: address.sort }} look={filters.length === 1 ? 'primary' : 'plain'}>
            {filters.length === 1 ? t('removeThe') : t('clear')}
          </Back>
        </>
      }
    >
      {culprit && t('without', { words: culprit.words, count: culprit.count })}
    </Empty>
  );
}

type BackProps = { address: FeedAddress; look?: 'plain' | 'primary'; children: string };

function Back({ address, look = 'primary', children }: BackProps) {
  return (
    <FeedLink address={address} className={buttonClass({ look })}>
      {children}
    </FeedLink>
  );
}

/** Of several filters the one whose removal brings back most. */
function useCulprit(filters: ActiveFilter[]): (ActiveFilter & { count: number }) | undefined {
  const answers = useQueries({
    queries: filters.map(({ without }) => ({
      ...trpc.feed.list.queryOptions({ ...without, limit: 1 }),
      enabled: filters.length > 1,
    })),
  });
  const known = filters.map((filter, index) => ({ ...filter, count: answers[index]?.data?.count ?? 0 }));
  const best = known.toSorted((a, b) => b.count - a.count)[0];
  return best && best.count > 0 ? best : undefined;
}
