'use client';

import { useFormats } from '#app/_i18n/formats.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { Avatar } from '#app/_ui/avatar.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { PersonRow } from '#server/admin/people.output.ts';
import { hrefOf } from './address.ts';
import { AdminLink } from './admin-link.tsx';
import { cell, DataTable, wideCell, wideFigureCell } from './data-table.tsx';
import type { PeopleAddress } from './people-address.ts';
import { peopleQuery } from './people-query.ts';
import { PersonLink } from './person-link.tsx';
import { useT } from './t.ts';
import { useSuspension } from './use-suspension.ts';

export function PeopleList({ address }: { address: PeopleAddress }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(peopleQuery(address));
  if (items.length === 0) {
    return (
      <Empty
        title={address.text ? t('noneFoundBy', { text: address.text }) : t('nobodyHere')}
        actions={
          <AdminLink to="/admin/people" className={buttonClass()}>
            {t('everybody')}
          </AdminLink>
        }
      >
        {t('peopleHint')}
      </Empty>
    );
  }
  return (
    <>
      <DataTable
        caption={t('peopleTable')}
        columns={[
          { name: t('person') },
          { name: t('roles'), wideOnly: true },
          { name: t('karma'), figure: true, wideOnly: true },
          { name: t('joined'), figure: true, wideOnly: true },
        ]}
      >
        {items.map((person, index) => (
          <Row key={person.id} person={person} isFirst={index === 0} />
        ))}
      </DataTable>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && hrefOf('/admin/people', { ...address, cursor: nextCursor })}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </>
  );
}

function Row({ person, isFirst }: { person: PersonRow; isFirst: boolean }) {
  const t = useT();
  const f = useFormats();
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
              @{username} · {email ?? t('noAddress')}
            </small>
            <PersonState person={person} />
          </span>
        </span>
      </th>
      <td className={`${wideCell} text-text-2 whitespace-nowrap`}>
        {roles.map((role) => t(`role-${role}`)).join(', ')}
      </td>
      <td className={wideFigureCell}>{f.number(karma)}</td>
      <td className={`${wideFigureCell} text-muted whitespace-nowrap`}>
        <Time iso={joinedAt} />
      </td>
    </tr>
  );
}

/** What is out of the ordinary about somebody, in words; nothing where nothing is. */
function PersonState({ person }: { person: PersonRow }) {
  const t = useT();
  const f = useFormats();
  const suspension = useSuspension();
  const { suspendedUntil, purgeAt, email, emailVerified } = person;
  if (suspendedUntil) return <small className="text-12 text-bad">{suspension(suspendedUntil)}</small>;
  if (purgeAt) {
    return <small className="text-12 text-warn">{t('deletedGone', { date: f.date(purgeAt) })}</small>;
  }
  if (email && !emailVerified) return <small className="text-12 text-warn">{t('notConfirmed')}</small>;
  return null;
}
