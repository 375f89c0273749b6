import { Pin } from 'lucide-react';
import { ProjectRow } from '#app/_feed/project-row.tsx';
import { useDocumentMarks } from '#app/_voice/use-document-marks.ts';
import type { ProjectCard } from '#server/project/project.output.ts';
import { useT } from './t.ts';

/** What the moderators want seen first. */
export function PinnedProjects({ projects }: { projects: ProjectCard[] }) {
  const t = useT();
  useDocumentMarks(projects.map(({ slug }) => slug));
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
