'use client';

import { RailItem, RailList } from '#app/_ui/rail.tsx';
import type { OwnChain } from '#server/chain/own-chain.output.ts';
import { ChainLink } from './chain-link.tsx';
import { ChainMark } from './chain-mark.tsx';
import { useOwnChains } from './chains-query.ts';
import { useT } from './t.ts';

/** Beside the list: the chains that one follows or runs, those with something to decide first; also what one has deleted. */
export function OwnChainsList() {
  const t = useT();
  const own = useOwnChains() ?? [];
  const first = own.toSorted((a, b) => toDecide(b) - toDecide(a)).slice(0, 12);
  return (
    <RailList title={t('yourChains')} more={null}>
      {first.map(({ slug, name, logoUrl, role, waitingCount, followerCount, isDeleted }) => (
        <RailItem
          key={slug}
          mark={<ChainMark slug={slug} url={logoUrl} />}
          below={
            isDeleted
              ? t('isDeleted')
              : waitingCount > 0
                ? t('toDecide', { count: waitingCount })
                : t(`as-${role ?? 'follower'}`, { count: followerCount })
          }
        >
          <ChainLink slug={slug} className="stretch hover:text-accent">
            <bdi>{name}</bdi>
          </ChainLink>
        </RailItem>
      ))}
    </RailList>
  );
}

/** Whether what one has deleted should come back is to be decided too. */
const toDecide = ({ waitingCount, isDeleted }: OwnChain): number => (isDeleted ? 1 : waitingCount);
