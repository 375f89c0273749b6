'use client';

import { RailItem, RailList } from '#app/_ui/rail.tsx';
import { ChainLink } from './chain-link.tsx';
import { ChainMark } from './chain-mark.tsx';
import { useOwnChains } from './chains-query.ts';
import { useT } from './t.ts';

/** Beside the list: the chains that one follows or runs, those with something to decide first. */
export function OwnChainsList() {
  const t = useT();
  const own = useOwnChains() ?? [];
  const first = own.toSorted((a, b) => b.waitingCount - a.waitingCount).slice(0, 12);
  return (
    <RailList title={t('yourChains')} more={null}>
      {first.map(({ slug, name, logoUrl, role, waitingCount, followerCount }) => (
        <RailItem
          key={slug}
          mark={<ChainMark slug={slug} url={logoUrl} />}
          below={
            waitingCount > 0
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
