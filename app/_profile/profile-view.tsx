'use client';

import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { permanentRedirect } from 'next/navigation';
import { useState } from 'react';
import { Unfinished } from '#app/_ui/unfinished.tsx';
import { useIsDocument } from '#app/_ui/use-is-document.ts';
import { useOwnParam } from '#app/_ui/use-own-param.ts';
import type { Person } from '#server/profile/person.output.ts';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { knownPerson } from './known-person.ts';
import { MissingPerson } from './missing-person.tsx';
import { ProfileHead } from './profile-head.tsx';
import { type ProfileAnswer, profileQuery } from './profile-query.ts';
import { ProfileTop } from './profile-top.tsx';
import { PublishedProjects } from './published-projects.tsx';
import { ReceivedBadges } from './received-badges.tsx';
import { Remarks } from './remarks.tsx';
import { useT } from './t.ts';
import { Totals } from './totals.tsx';

/** A person's page: what they made, what others think of it, what they say. At once who it is, where a list said so. */
export function ProfileView() {
  const username = useOwnParam('username', '/users/')?.toLowerCase();
  return username ? <Profile key={username} username={username} /> : null;
}

function Profile({ username }: { username: string }) {
  const queryClient = useQueryClient();
  const isDocument = useIsDocument();
  const [person] = useState(() => (isDocument ? undefined : knownPerson(queryClient, username)));
  return person ? <Arriving person={person} /> : <Whole username={username} />;
}

function Arriving({ person }: { person: Person }) {
  const { data: profile, isError, refetch } = useQuery(profileQuery(person.username));
  followRenamed(person.username, profile);
  if (profile === null) return <MissingPerson username={person.username} />;
  return <Shown person={person} profile={profile} onRetry={isError ? () => void refetch() : undefined} />;
}

function Whole({ username }: { username: string }) {
  const { data: profile } = useSuspenseQuery(profileQuery(username));
  followRenamed(username, profile);
  return profile ? <Shown person={profile} profile={profile} /> : <MissingPerson username={username} />;
}

/** Leads to the page of the username that somebody has now. */
function followRenamed(username: string, profile: ProfileAnswer | undefined): void {
  if (profile && profile.username !== username) permanentRedirect(`/users/${profile.username}`);
}

type ShownProps = {
  person: Person;
  /** Undefined while it is on its way. */
  profile: ProfilePage | undefined;
  onRetry?: (() => void) | undefined;
};

function Shown({ person, profile, onRetry }: ShownProps) {
  const t = useT();
  return (
    // Until the rest has come what stands below it is out of sight, and does not move when it comes.
    <article className={`wrap with-rail ${profile ? '' : 'min-h-dvh'}`}>
      <ProfileHead person={person} profile={profile} />
      <div className="rail:pb-16 min-w-0 pt-6 pb-6">
        <ProfileTop person={person} profile={profile} />
        {onRetry && <Unfinished known={t('known')} onRetry={onRetry} />}
        {profile && <PublishedProjects profile={profile} />}
        {profile && <Remarks comments={profile.comments} count={profile.commentCount} />}
      </div>
      <div className="rail:py-6 grid min-w-0 content-start gap-8 pb-16">
        {profile && <Totals profile={profile} />}
        {profile && <ReceivedBadges profile={profile} />}
      </div>
    </article>
  );
}
