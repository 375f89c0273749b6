'use client';

import { ChainLink } from '#app/_chain/chain-link.tsx';
import { ChainMark } from '#app/_chain/chain-mark.tsx';
import { useFormats } from '#app/_i18n/formats.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { ProofRing } from '#app/_project/proof-ring.tsx';
import { useKnown } from '#app/_trpc/use-known.ts';
import { Avatar } from '#app/_ui/avatar.tsx';
import { RailItem, RailList } from '#app/_ui/rail.tsx';
import type { Board, BoardAddress } from './board-address.ts';
import { LeaderboardLink } from './leaderboard-link.tsx';
import { topChainsQuery, topPeopleQuery, weekQuery } from './short-board-query.ts';
import { useT } from './t.ts';

/** The top of a board, beside a page. */
export function ShortBoard({ board }: { board: Board }) {
  if (board === 'projects') return <TopOfTheWeek />;
  return board === 'people' ? <TopPeople /> : <TopChains />;
}

function TopChains() {
  const t = useT();
  const board = useKnown(topChainsQuery());
  return (
    <RailList title={t('trendingChains')} more={<All address={{ board: 'chains' }} />}>
      {board?.items.map(({ slug, name, logoUrl, projectCount, followerCount }) => (
        <RailItem
          key={slug}
          mark={<ChainMark slug={slug} url={logoUrl} />}
          below={t('chainLine', { projects: projectCount, followers: followerCount })}
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
  const t = useT();
  const board = useKnown(weekQuery());
  return (
    <RailList title={t('week')} more={<All address={{ period: 'week' }} />}>
      {board?.items.map((card, index) => (
        <RailItem
          key={card.slug}
          mark={<Rank>{index + 1}</Rank>}
          below={t('projectLine', { name: card.owner.username, votes: card.netVotes })}
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
  const t = useT();
  const f = useFormats();
  const board = useKnown(topPeopleQuery());
  return (
    <RailList title={t('captionPeople')} more={<All address={{ board: 'people' }} />}>
      {board?.items.map(({ username, displayName, avatarUrl, karma }, index) => (
        <RailItem
          key={username}
          mark={
            <>
              <Rank>{index + 1}</Rank>
              <Avatar username={username} name={displayName} url={avatarUrl} size="medium" />
            </>
          }
          end={<span className="text-muted tabular-nums">{f.number(karma)}</span>}
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
  const t = useT();
  return (
    <LeaderboardLink address={address} prefetch="intent">
      {t('all')}
    </LeaderboardLink>
  );
}

function Rank({ children }: { children: number }) {
  return <span className="text-muted w-5 shrink-0 text-end tabular-nums">{children}</span>;
}
