'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'next/navigation';
import { useState } from 'react';
import { MissingPerson } from './missing-person.tsx';
import { ProfileHead } from './profile-head.tsx';
import { profileQuery } from './profile-query.ts';
import { ProfileTop } from './profile-top.tsx';
import { PublishedProjects } from './published-projects.tsx';
import { ReceivedBadges } from './received-badges.tsx';
import { Remarks } from './remarks.tsx';
import { Totals } from './totals.tsx';

/** A person's page: what they made, what others think of it, what they say. */
export function ProfileView() {
  const params = useParams<{ username?: string }>();
  // Each person has a view of their own, which stays, hidden, when the address has become another page's.
  const [username] = useState(params.username?.toLowerCase());
  // One that is made anew while it is hidden has no address, and nobody sees it.
  return username ? <Profile username={username} /> : null;
}

function Profile({ username }: { username: string }) {
  const { data: profile } = useSuspenseQuery(profileQuery(username));
  if (!profile) return <MissingPerson username={username} />;
  return (
    <article className="wrap with-rail">
      <ProfileHead profile={profile} />
      <div className="rail:pb-16 min-w-0 pt-6 pb-6">
        <ProfileTop profile={profile} />
        <PublishedProjects profile={profile} />
        <Remarks comments={profile.comments} count={profile.commentCount} />
      </div>
      <div className="rail:py-6 grid min-w-0 content-start gap-8 pb-16">
        <Totals profile={profile} />
        <ReceivedBadges profile={profile} />
      </div>
    </article>
  );
}
