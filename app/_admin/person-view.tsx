'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { type Formats, useFormats } from '#app/_i18n/formats.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { Time } from '#app/_ui/time.tsx';
import { useOwnParam } from '#app/_ui/use-own-param.ts';
import type { PersonDetail } from '#server/admin/people.output.ts';
import { AdminFrame } from './admin-frame.tsx';
import { AdminLink } from './admin-link.tsx';
import { AuditLink } from './audit-link.tsx';
import { Facts, Part } from './data-table.tsx';
import { personQuery } from './people-query.ts';
import { PersonActs } from './person-acts.tsx';
import { useT } from './t.ts';
import { useSuspension } from './use-suspension.ts';

/** All that admins see of one person, and what they may do. */
export function PersonView() {
  const username = useOwnParam('username', '/admin/people/')?.toLowerCase();
  return username ? <OnePerson key={username} username={username} /> : null;
}

function OnePerson({ username }: { username: string }) {
  const t = useT();
  const f = useFormats();
  const { data: person } = useSuspenseQuery(personQuery(username));
  if (!person) {
    return (
      <AdminFrame path="/admin/people" title={t('nobody')}>
        <Empty
          title={t('nobodyCalled', { username })}
          actions={
            <AdminLink to="/admin/people" className={buttonClass()}>
              {t('lookForPeople')}
            </AdminLink>
          }
        >
          {t('nobodyText')}
        </Empty>
      </AdminFrame>
    );
  }
  return (
    <AdminFrame
      path="/admin/people"
      title={person.displayName}
      about={t.rich('personAbout', {
        username,
        page: (text) => (
          <ProfileLink username={username} className="link">
            {text}
          </ProfileLink>
        ),
        log: (text) => (
          <AuditLink subject={`user:${username}`} className="link">
            {text}
          </AuditLink>
        ),
      })}
    >
      <Notices person={person} />
      <PersonActs person={person} />
      <Part title={t('account')}>
        <Facts facts={accountFacts(person, t)} />
      </Part>
      <Part title={t('work')}>
        <Facts facts={workFacts(person, { t, f })} />
      </Part>
    </AdminFrame>
  );
}

function Notices({ person: { suspendedUntil, suspendedReason, purgeAt } }: { person: PersonDetail }) {
  const t = useT();
  const f = useFormats();
  const suspension = useSuspension();
  return (
    <>
      {suspendedUntil && (
        <div className="bg-bad-soft rounded-8 px-4 py-3">
          <p className="text-bad font-semibold">{suspension(suspendedUntil)}</p>
          {suspendedReason && <p className="mt-1 whitespace-pre-line">{suspendedReason}</p>}
        </div>
      )}
      {purgeAt && (
        <p className="bg-warn-soft text-warn rounded-8 px-4 py-3">{t('leaving', { date: f.date(purgeAt) })}</p>
      )}
    </>
  );
}

function accountFacts(person: PersonDetail, t: Translator<'admin'>) {
  const { email, emailVerified, roles, joinedAt, lastSeenAt, sessionCount, hasSecondFactor, githubLogin } = person;
  return [
    [t('email'), email ?? t('noEmail')],
    [t('confirmed'), emailVerified ? t('yes') : t('no')],
    [t('roles'), roles.map((role) => t(`role-${role}`)).join(', ') || t('roleBuilder')],
    [t('joined'), <Time key="joined" iso={joinedAt} long />],
    [t('lastSeen'), lastSeenAt ? <Time key="seen" iso={lastSeenAt} long /> : t('notKnown')],
    [t('signedIn'), t('places', { count: sessionCount })],
    [t('secondFactor'), hasSecondFactor ? t('on') : t('off')],
    ['GitHub', githubLogin ?? t('notConnected')],
    [
      t('id'),
      <code key="id" className="text-12 font-mono font-normal">
        {person.id}
      </code>,
    ],
  ] as const;
}

function workFacts(person: PersonDetail, { t, f }: { t: Translator<'admin'>; f: Formats }) {
  return [
    [t('karma'), f.number(person.karma)],
    [t('projects'), f.number(person.projectCount)],
    [t('comments'), f.number(person.commentCount)],
    [t('badges'), f.number(person.badgeCount)],
    [t('followers'), f.number(person.followerCount)],
    [t('follows'), f.number(person.followingCount)],
  ] as const;
}
