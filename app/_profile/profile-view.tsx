'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'next/navigation';
import { useState } from 'react';
import { ProjectRow } from '#app/_feed/project-row.tsx';
import { useFormats } from '#app/_i18n/formats.ts';
import { Section } from '#app/_project/section.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { MissingPerson } from './missing-person.tsx';
import { ProfileHead } from './profile-head.tsx';
import { profileQuery } from './profile-query.ts';
import { ProfileTop } from './profile-top.tsx';
import { ReceivedBadges } from './received-badges.tsx';
import { Remarks } from './remarks.tsx';
import { useT } from './t.ts';
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
        <Projects profile={profile} />
        <Remarks comments={profile.comments} count={profile.commentCount} />
      </div>
      <div className="rail:py-6 grid min-w-0 content-start gap-8 pb-16">
        <Totals profile={profile} />
        <ReceivedBadges badges={profile.badges} />
      </div>
    </article>
  );
}

function Projects({ profile: { projects, projectCount, displayName, username } }: { profile: ProfilePage }) {
  const t = useT();
  const f = useFormats();
  if (projects.length === 0) {
    return (
      <div className="border-line mt-6 border-t">
        <Empty title={t('none')}>{t('noneText', { name: displayName || username })}</Empty>
      </div>
    );
  }
  return (
    <Section id="projects" title={t('projects')} note={f.number(projectCount)}>
      <ul className="border-line border-t">
        {projects.map((card, index) => (
          <li key={card.slug}>
            <ProjectRow card={card} isFirst={index === 0} isAhead={index < 3} />
          </li>
        ))}
      </ul>
      {projectCount > projects.length && <p className="text-muted pt-4">{t('newest', { count: projects.length })}</p>}
    </Section>
  );
}
