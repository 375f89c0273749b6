'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { MembersOnly } from '#app/_me/members-only.tsx';
import { PublishLink } from '#app/_publish/publish-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import type { OwnProjectRow } from '#server/project/own-projects.output.ts';
import { OwnProject } from './own-project.tsx';
import { ownProjectsQuery } from './own-projects-query.ts';

/** `/drafts`: one's own projects, by how far they have come. */
export function DraftsView() {
  return (
    <MembersOnly>
      <DocumentHead title="Your projects" description="Drafts, and what you have published." path="/drafts" hidden />
      <div className="wrap pt-6 pb-16">
        <header className="flex flex-wrap items-center justify-between gap-3 pb-4">
          <h1>Your projects</h1>
          <PublishLink className={buttonClass({ look: 'primary' })}>
            <Plus className="size-4" aria-hidden="true" />
            New project
          </PublishLink>
        </header>
        <Projects />
      </div>
    </MembersOnly>
  );
}

const groups: { title: string; statuses: OwnProjectRow['status'][] }[] = [
  { title: 'Drafts', statuses: ['draft'] },
  { title: 'Scheduled', statuses: ['scheduled'] },
  { title: 'Published', statuses: ['published'] },
  { title: 'Archived', statuses: ['archived'] },
  { title: 'Removed in the last seven days', statuses: ['removed'] },
];

function Projects() {
  const { items } = useSuspenseQuery(ownProjectsQuery()).data;
  if (items.length === 0) {
    return (
      <Empty
        title="No projects yet"
        actions={<PublishLink className={buttonClass({ look: 'primary' })}>Publish a project</PublishLink>}
      >
        What you begin is saved as a draft by itself, and is here until you publish it.
      </Empty>
    );
  }
  return groups.map(({ title, statuses }) => {
    const own = items.filter(({ status }) => statuses.includes(status));
    return own.length === 0 ? null : (
      <section key={title} className="pt-4">
        <h2 className="text-16 pb-2">{title}</h2>
        <ul>
          {own.map((project) => (
            <OwnProject key={project.slug} project={project} />
          ))}
        </ul>
      </section>
    );
  });
}
