import { Pin } from 'lucide-react';
import { useRef } from 'react';
import { ProjectRow } from '#app/_feed/project-row.tsx';
import { useProjectKeys } from '#app/_feed/use-project-row-keys.ts';
import { useProjectTopics } from '#app/_live/use-project-topics.ts';
import { useDocumentMarks } from '#app/_voice/use-document-marks.ts';
import type { ProjectCard } from '#server/project/project.output.ts';
import { useT } from './t.ts';

/** What the moderators want seen first. */
export function PinnedProjects({ projects }: { projects: ProjectCard[] }) {
  const t = useT();
  const slugs = projects.map(({ slug }) => slug);
  useDocumentMarks(slugs);
  useProjectTopics(slugs);
  if (projects.length === 0) return null;
  return (
    <section aria-labelledby="pinned-title" className="pt-6">
      <h2 id="pinned-title" className="text-14 border-line flex items-center gap-1.5 border-b pb-2">
        <Pin className="text-muted size-4" aria-hidden="true" />
        {t('pinnedProjects')}
      </h2>
      <ul>
        {projects.map((card, index) => (
          <li key={card.slug}>
            <ProjectRow card={card} isFirst={index === 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same above other rows, through which `j` and `k` move. */
export function PinnedAbove({ projects }: { projects: ProjectCard[] }) {
  const list = useRef<HTMLDivElement>(null);
  useProjectKeys(list, projects);
  return (
    <div ref={list}>
      <PinnedProjects projects={projects} />
    </div>
  );
}
