import { buttonClass } from '#app/_ui/button.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import type { ChainPage } from '#server/chain/chain.output.ts';
import { ChainPageLink } from './chain-page-link.tsx';
import { useOwnChain } from './chains-query.ts';

/** For its owner and moderators: the way to their pages. */
export function OwnChainTools({ page: { slug } }: { page: ChainPage }) {
  const own = useOwnChain(slug);
  if (!own?.role) return null;
  return (
    <div className="rounded-8 bg-sunken flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2">
      <p>{own.role === 'owner' ? 'This is your chain.' : 'You moderate this chain.'}</p>
      <div className="flex flex-wrap gap-2">
        <ChainPageLink slug={slug} to="moderation" className={buttonClass({ size: 'small' })}>
          Moderation
          {own.waitingCount > 0 && (
            <span className="bg-accent text-on-accent text-12 rounded-full px-1.5 tabular-nums">
              {formatNumber(own.waitingCount)}
            </span>
          )}
        </ChainPageLink>
        <ChainPageLink slug={slug} to="edit" className={buttonClass({ size: 'small' })}>
          Edit
        </ChainPageLink>
      </div>
    </div>
  );
}
