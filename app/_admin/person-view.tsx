'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'next/navigation';
import { useState } from 'react';
import { untilWhen } from '#app/_me/until-when.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { formatDate, Time } from '#app/_ui/time.tsx';
import type { PersonDetail } from '#server/admin/people.output.ts';
import { AdminFrame } from './admin-frame.tsx';
import { AdminLink } from './admin-link.tsx';
import { AuditLink } from './audit-link.tsx';
import { Facts, Part } from './data-table.tsx';
import { roleNames } from './people-list.tsx';
import { personQuery } from './people-query.ts';
import { PersonActs } from './person-acts.tsx';

/** All that admins see of one person, and what they may do. */
export function PersonView() {
  const params = useParams<{ username?: string }>();
  // Each person has a view of their own, which stays, hidden, when the address has become another page's.
  const [username] = useState(params.username?.toLowerCase());
  return username ? <OnePerson username={username} /> : null;
}

function OnePerson({ username }: { username: string }) {
  const { data: person } = useSuspenseQuery(personQuery(username));
  if (!person) {
    return (
      <AdminFrame path="/admin/people" title="Nobody">
        <Empty
          title={`There is nobody called ${username}`}
          actions={
            <AdminLink to="/admin/people" className={buttonClass()}>
              Look for people
            </AdminLink>
          }
        >
          Perhaps they have another username now: look for their name or address.
        </Empty>
      </AdminFrame>
    );
  }
  return (
    <AdminFrame
      path="/admin/people"
      title={person.displayName}
      about={
        <>
          @{username} ·{' '}
          <ProfileLink username={username} className="link">
            Public page
          </ProfileLink>{' '}
          ·{' '}
          <AuditLink subject={`user:${username}`} className="link">
            In the audit log
          </AuditLink>
        </>
      }
    >
      <Notices person={person} />
      <PersonActs person={person} />
      <Part title="Account">
        <Facts facts={accountFacts(person)} />
      </Part>
      <Part title="What they did">
        <Facts facts={workFacts(person)} />
      </Part>
    </AdminFrame>
  );
}

function Notices({ person: { suspendedUntil, suspendedReason, purgeAt } }: { person: PersonDetail }) {
  return (
    <>
      {suspendedUntil && (
        <div className="bg-bad-soft rounded-8 px-4 py-3">
          <p className="text-bad font-semibold">Suspended {untilWhen(suspendedUntil)}</p>
          {suspendedReason && <p className="mt-1 whitespace-pre-line">{suspendedReason}</p>}
        </div>
      )}
      {purgeAt && (
        <p className="bg-warn-soft text-warn rounded-8 px-4 py-3">
          They have deleted their account. It is gone for good on {formatDate(purgeAt)}, unless they take that back.
        </p>
      )}
    </>
  );
}

function accountFacts(person: PersonDetail) {
  const { email, emailVerified, roles, joinedAt, lastSeenAt, sessionCount, hasSecondFactor, githubLogin } = person;
  return [
    ['E-mail address', email ?? 'None: nobody has claimed this profile'],
    ['Address confirmed', emailVerified ? 'Yes' : 'No'],
    ['Roles', roles.map((role) => roleNames[role]).join(', ') || 'Builder'],
    ['Joined', <Time key="joined" iso={joinedAt} long />],
    ['Last seen', lastSeenAt ? <Time key="seen" iso={lastSeenAt} long /> : 'Not known'],
    ['Signed in', sessionCount === 1 ? 'In 1 place' : `In ${formatNumber(sessionCount)} places`],
    ['Second factor', hasSecondFactor ? 'On' : 'Off'],
    ['GitHub', githubLogin ?? 'Not connected'],
    [
      'Id',
      <code key="id" className="text-12 font-mono font-normal">
        {person.id}
      </code>,
    ],
  ] as const;
}

function workFacts(person: PersonDetail) {
  const counts = {
    Karma: person.karma,
    Projects: person.projectCount,
    Comments: person.commentCount,
    Badges: person.badgeCount,
    Followers: person.followerCount,
    Follows: person.followingCount,
  };
  return Object.entries(counts).map(([name, count]) => [name, formatNumber(count)] as const);
}
