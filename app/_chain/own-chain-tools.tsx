import { useFormats } from '#app/_i18n/formats.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import type { ChainPage } from '#server/chain/chain.output.ts';
import { ChainPageLink } from './chain-page-link.tsx';
import { useOwnChain } from './chains-query.ts';
import { OfferNote } from './offer-note.tsx';
import { useT } from './t.ts';

/** For its owner and moderators: the way to their pages, and an offer of the chain. */
export function OwnChainTools({ page }: { page: ChainPage }) {
  const { slug } = page;
  const t = useT();
  const f = useFormats();
  const own = useOwnChain(slug);
  if (!own?.role) return null;
  return (
    <>
      <OfferNote page={page} own={own} />
      <div className="rounded-8 bg-sunken flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2">
        <p>{own.role === 'owner' ? t('isYours') : t('youModerate')}</p>
        <div className="flex flex-wrap gap-2">
          <ChainPageLink slug={slug} to="moderation" className={buttonClass({ size: 'small' })}>
            {t('moderation')}
            {own.waitingCount > 0 && (
              <span className="bg-accent text-on-accent text-12 rounded-full px-1.5 tabular-nums">
                {f.number(own.waitingCount)}
              </span>
            )}
          </ChainPageLink>
          <ChainPageLink slug={slug} to="edit" className={buttonClass({ size: 'small' })}>
            {t('edit')}
          </ChainPageLink>
        </div>
      </div>
    </>
  );
}
