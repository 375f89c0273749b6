'use client';

import { useFormats } from '#app/_i18n/formats.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { Avatar } from '#app/_ui/avatar.tsx';
import type { BoardAddress } from './board-address.ts';
import { peopleBoardQuery } from './board-query.ts';
import { BoardTable, figureCell, NameCell } from './board-table.tsx';
import { useT } from './t.ts';

export function PeopleBoard({ address }: { address: BoardAddress }) {
  const t = useT();
  const f = useFormats();
  const query = peopleBoardQuery(address);
  const list = useList(query);
  return (
    <BoardTable
      topic="leaderboard:people"
      queryKey={query.queryKey}
      address={address}
      caption={t('captionPeople')}
      columns={[
        { name: t('person') },
        { name: t('projects'), figure: true, wideOnly: true },
        { name: t('badges'), figure: true, wideOnly: true },
        { name: t('followers'), figure: true, wideOnly: true },
        { name: t('karma'), figure: true },
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
            below={<span className="block truncate">{person.username}</span>}
          />
          <td className={`${figureCell} max-tablet:hidden`}>{f.number(person.projectCount)}</td>
          <td className={`${figureCell} max-tablet:hidden`}>{f.number(person.badgeCount)}</td>
          <td className={`${figureCell} max-tablet:hidden`}>{f.number(person.followerCount)}</td>
          <td className={`${figureCell} font-semibold`}>{f.number(person.karma)}</td>
        </>
      )}
    />
  );
}
