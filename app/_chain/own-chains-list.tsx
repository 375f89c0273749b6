'use client';

import { formatPlural } from '#app/_ui/number.ts';
import { RailItem, RailList } from '#app/_ui/rail.tsx';
import { ChainLink } from './chain-link.tsx';
import { ChainMark } from './chain-mark.tsx';
import { useOwnChains } from './chains-query.ts';

/** Beside the list: the chains that one follows or runs, those with something to decide first. */
export function OwnChainsList() {
  const own = useOwnChains() ?? [];
  const first = own.toSorted((a, b) => b.waitingCount - a.waitingCount).slice(0, 12);
  return (
    <RailList title="Your chains" more={null}>
      {first.map(({ slug, name, logoUrl, role, waitingCount, followerCount }) => (
        <RailItem
          key={slug}
          mark={<ChainMark slug={slug} url={logoUrl} />}
          below={
            waitingCount > 0
              ? `${formatPlural(waitingCount, 'submission')} to decide`
              : `${role ? roleNames[role] : 'Following'}, ${formatPlural(followerCount, 'follower')}`
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

const roleNames = { owner: 'Owner', moderator: 'Moderator' } as const;
