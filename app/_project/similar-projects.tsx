import type { ProjectCard } from '#server/project/project.output.ts';
import { Cover } from './cover.tsx';
import { ProjectLink } from './project-link.tsx';
import { ProofRing } from './proof-ring.tsx';
import { Section } from './section.tsx';
import { useT } from './t.ts';

type Props = { projects: ProjectCard[]; title?: string };

export function SimilarProjects({ projects, title }: Props) {
  const t = useT();
  if (projects.length === 0) return null;
  return (
    <Section id="similar" title={title ?? t('similar')}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,200px),1fr))] gap-5">
        {projects.map((project) => (
          <li key={project.slug} className="group relative grid grid-cols-[minmax(0,1fr)_auto] content-start gap-x-3">
            <Cover slug={project.slug} url={project.coverUrl} className="rounded-8 col-span-2 mb-3" />
            <div className="min-w-0">
              <h3 className="text-16 group-hover:text-accent truncate">
                <ProjectLink slug={project.slug} className="stretch">
                  <bdi>{project.title}</bdi>
                </ProjectLink>
              </h3>
              <p dir="auto" className="text-text-2 line-clamp-2 text-pretty">
                {project.tagline}
              </p>
            </div>
            <ProofRing points={project} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
