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
import { useT } from './t.ts';

/** `/drafts`: one's own projects, by how far they have come. */
export function DraftsView() {
  const t = useT();
  return (
    <MembersOnly>
      <DocumentHead title={t('title')} description={t('text')} path="/drafts" hidden />
      <div className="wrap pt-6 pb-16">
        <header className="flex flex-wrap items-center justify-between gap-3 pb-4">
          <h1>{t('title')}</h1>
          <PublishLink className={buttonClass({ look: 'primary' })}>
            <Plus className="size-4" aria-hidden="true" />
            {t('new')}
          </PublishLink>
        </header>
        <Projects />
      </div>
    </MembersOnly>
  );
}

const groups: OwnProjectRow['status'][] = ['draft', 'scheduled', 'published', 'archived', 'removed'];

function Projects() {
  const t = useT();
  const { items } = useSuspenseQuery(ownProjectsQuery()).data;
  if (items.length === 0) {
    return (
      <Empty
        title={t('empty')}
        actions={<PublishLink className={buttonClass({ look: 'primary' })}>{t('publish')}</PublishLink>}
      >
        {t('emptyText')}
      </Empty>
    );
  }
  return groups.map((group) => {
    const own = items.filter(({ status }) => status === group);
    return own.length === 0 ? null : (
      <section key={group} className="pt-4">
        <h2 className="text-16 pb-2">{t(`group-${group}`)}</h2>
        <ul>
          {own.map((project) => (
            <OwnProject key={project.slug} project={project} />
          ))}
        </ul>
      </section>
    );
  });
}
