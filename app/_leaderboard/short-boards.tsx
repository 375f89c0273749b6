'use client';

import { ChainLink } from '#app/_chain/chain-link.tsx';
import { ChainMark } from '#app/_chain/chain-mark.tsx';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { ProofRing } from '#app/_project/proof-ring.tsx';
import { useKnown } from '#app/_trpc/use-known.ts';
import { Avatar } from '#app/_ui/avatar.tsx';
import { formatNumber, formatPlural } from '#app/_ui/number.ts';
import { RailItem, RailList } from '#app/_ui/rail.tsx';
import type { Board, BoardAddress } from './board-address.ts';
import { LeaderboardLink } from './leaderboard-link.tsx';
import { topChainsQuery, topPeopleQuery, weekQuery } from './short-board-query.ts';

/** The top of a board, beside a page. */
export function ShortBoard({ board }: { board: Board }) {
  if (board === 'projects') return <TopOfTheWeek />;
  return board === 'people' ? <TopPeople /> : <TopChains />;
}

function TopChains() {
  const board = useKnown(topChainsQuery());
  return (
    <RailList title="Trending chains" more={<All address={{ board: 'chains' }} />}>
      {board?.items.map(({ slug, name, logoUrl, projectCount, followerCount }) => (
        <RailItem
          key={slug}
          mark={<ChainMark slug={slug} url={logoUrl} />}
          below={`${formatPlural(projectCount, 'project')}, ${formatPlural(followerCount, 'follower')}`}
        >
          <ChainLink slug={slug} className="stretch hover:text-accent">
            <bdi>{name}</bdi>
          </ChainLink>
        </RailItem>
      ))}
    </RailList>
  );
}

function TopOfTheWeek() {
  const board = useKnown(weekQuery());
  return (
    <RailList title="Leaderboard, last 7 days" more={<All address={{ period: 'week' }} />}>
      {board?.items.map((card, index) => (
        <RailItem
          key={card.slug}
          mark={<Rank>{index + 1}</Rank>}
          below={`${card.owner.username}, ${formatPlural(card.netVotes, 'net vote')}`}
          end={<ProofRing points={card} size="small" />}
        >
          <ProjectLink slug={card.slug} prefetch="intent" dir="auto" className="stretch hover:text-accent">
            {card.title}
          </ProjectLink>
        </RailItem>
      ))}
    </RailList>
  );
}

function TopPeople() {
  const board = useKnown(topPeopleQuery());
  return (
    <RailList title="People by karma" more={<All address={{ board: 'people' }} />}>
      {board?.items.map(({ username, displayName, avatarUrl, karma }, index) => (
        <RailItem
          key={username}
          mark={
            <>
              <Rank>{index + 1}</Rank>
              <Avatar username={username} name={displayName} url={avatarUrl} size="medium" />
            </>
          }
          end={<span className="text-muted tabular-nums">{formatNumber(karma)}</span>}
        >
          <ProfileLink username={username} className="stretch hover:text-accent">
            <bdi>{username}</bdi>
          </ProfileLink>
        </RailItem>
      ))}
    </RailList>
  );
}

function All({ address }: { address: BoardAddress }) {
  return (
    <LeaderboardLink address={address} prefetch="intent">
      All
    </LeaderboardLink>
  );
}

function Rank({ children }: { children: number }) {
  return <span className="text-muted w-5 shrink-0 text-right tabular-nums">{children}</span>;
}
