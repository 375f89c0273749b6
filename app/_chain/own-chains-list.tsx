'use client';

import { useState } from 'react';
import { RailItem, RailList } from '#app/_ui/rail.tsx';
import type { OwnChain } from '#server/chain/own-chain.output.ts';
import { ChainLink } from './chain-link.tsx';
import { ChainMark } from './chain-mark.tsx';
import { useOwnChains } from './chains-query.ts';
import { useT } from './t.ts';

const shortLength = 12;

/**
 * Beside the list: the chains that one follows or runs, those with something to decide first; also what one has deleted. Of many
 * the first, until all are asked for.
 */
export function OwnChainsList() {
  const t = useT();
  const own = useOwnChains() ?? [];
  const [isWhole, setWhole] = useState(false);
  const ordered = own.toSorted((a, b) => toDecide(b) - toDecide(a));
  const more = own.length > shortLength && (
    <button
      type="button"
      aria-expanded={isWhole}
      onClick={() => setWhole(!isWhole)}
      className="hover:text-text touch:min-h-11 -my-1 py-1 hover:underline"
    >
      {isWhole ? t('fewerOfYours') : t('allOfYours', { count: own.length })}
    </button>
  );
  return (
    <RailList title={t('yourChains')} more={more}>
      {(isWhole ? ordered : ordered.slice(0, shortLength)).map(
        ({ slug, name, logoUrl, role, waitingCount, followerCount, isDeleted }) => (
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
        ),
      )}
    </RailList>
  );
}

/** Whether what one has deleted should come back is to be decided too. */
const toDecide = ({ waitingCount, isDeleted }: OwnChain): number => (isDeleted ? 1 : waitingCount);
