'use client';

import { untilWhen } from '#app/_me/until-when.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { Avatar } from '#app/_ui/avatar.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { formatDate, Time } from '#app/_ui/time.tsx';
import type { PersonRow } from '#server/admin/people.output.ts';
import { hrefOf } from './address.ts';
import { AdminLink } from './admin-link.tsx';
import { cell, DataTable, wideCell, wideFigureCell } from './data-table.tsx';
import type { PeopleAddress } from './people-address.ts';
import { peopleQuery } from './people-query.ts';
import { PersonLink } from './person-link.tsx';

export function PeopleList({ address }: { address: PeopleAddress }) {
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(peopleQuery(address));
  if (items.length === 0) {
    return (
      <Empty
        title={address.text ? `Nobody found by “${address.text}”` : 'Nobody here'}
        actions={
          <AdminLink to="/admin/people" className={buttonClass()}>
            Show everybody
          </AdminLink>
        }
      >
        An e-mail address is found whole, a name or username by its first letters.
      </Empty>
    );
  }
  return (
    <>
      <DataTable
        caption="People, the latest first"
        columns={[
          { name: 'Person' },
          { name: 'Roles', wideOnly: true },
          { name: 'Karma', figure: true, wideOnly: true },
          { name: 'Joined', figure: true, wideOnly: true },
        ]}
      >
        {items.map((person, index) => (
          <Row key={person.id} person={person} isFirst={index === 0} />
        ))}
      </DataTable>
      <ListEnd
        shown={`${formatNumber(items.length)} shown`}
        nextHref={nextCursor && hrefOf('/admin/people', { ...address, cursor: nextCursor })}
        nextWords="Next 20"
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </>
  );
}

function Row({ person, isFirst }: { person: PersonRow; isFirst: boolean }) {
  const { username, displayName, avatarUrl, email, roles, karma, joinedAt } = person;
  return (
    <tr className="hover:bg-hover relative">
      <th scope="row" className={`${cell} w-full max-w-0`}>
        <span className="flex items-center gap-3">
          <Avatar username={username} name={displayName} url={avatarUrl} size="large" />
          <span className="grid min-w-0 *:truncate">
            <PersonLink
              username={username}
              prefetch={isFirst ? 'seen' : 'intent'}
              className="stretch hover:text-accent font-semibold"
            >
              <bdi>{displayName}</bdi>
            </PersonLink>
            <small className="text-12 text-muted">
              @{username} · {email ?? 'no address'}
            </small>
            <PersonState person={person} />
          </span>
        </span>
      </th>
      <td className={`${wideCell} text-text-2 whitespace-nowrap`}>{roles.map((role) => roleNames[role]).join(', ')}</td>
      <td className={wideFigureCell}>{formatNumber(karma)}</td>
      <td className={`${wideFigureCell} text-muted whitespace-nowrap`}>
        <Time iso={joinedAt} />
      </td>
    </tr>
  );
}

export const roleNames = { admin: 'Admin', validator: 'Validator', investor: 'Investor' };

/** What is out of the ordinary about somebody, in words; nothing where nothing is. */
function PersonState({ person }: { person: PersonRow }) {
  const { suspendedUntil, purgeAt, email, emailVerified } = person;
  if (suspendedUntil) return <small className="text-12 text-bad">Suspended {untilWhen(suspendedUntil)}</small>;
  if (purgeAt) {
    return <small className="text-12 text-warn">Deleted by themselves, gone for good on {formatDate(purgeAt)}</small>;
  }
  if (email && !emailVerified) return <small className="text-12 text-warn">Address not confirmed</small>;
  return null;
}
