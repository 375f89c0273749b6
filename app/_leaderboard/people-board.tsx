'use client';

import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { Avatar } from '#app/_ui/avatar.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import type { BoardAddress } from './board-address.ts';
import { peopleBoardQuery } from './board-query.ts';
import { BoardTable, figureCell, NameCell } from './board-table.tsx';

export function PeopleBoard({ address }: { address: BoardAddress }) {
  const query = peopleBoardQuery(address);
  const list = useList(query);
  return (
    <BoardTable
      topic="leaderboard:people"
      queryKey={query.queryKey}
      address={address}
      caption="People by karma"
      columns={[
        { name: 'Person' },
        { name: 'Projects', figure: true, wideOnly: true },
        { name: 'Badges', figure: true, wideOnly: true },
        { name: 'Followers', figure: true, wideOnly: true },
        { name: 'Karma', figure: true },
      ]}
      list={list}
      keyOf={({ username }) => username}
      cells={(person, index) => (
        <>
          <NameCell
            picture={
              <Avatar username={person.username} name={person.displayName} url={person.avatarUrl} size="large" />
            }
            name={
              <ProfileLink
                username={person.username}
                prefetch={index === 0 ? 'seen' : 'intent'}
                className="stretch hover:text-accent font-semibold"
              >
                <bdi>{person.displayName || person.username}</bdi>
              </ProfileLink>
            }
            below={person.username}
          />
          <td className={`${figureCell} max-tablet:hidden`}>{formatNumber(person.projectCount)}</td>
          <td className={`${figureCell} max-tablet:hidden`}>{formatNumber(person.badgeCount)}</td>
          <td className={`${figureCell} max-tablet:hidden`}>{formatNumber(person.followerCount)}</td>
          <td className={`${figureCell} font-semibold`}>{formatNumber(person.karma)}</td>
        </>
      )}
    />
  );
}
