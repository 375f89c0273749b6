import { ProjectLink } from '#app/_project/project-link.tsx';
import type { Thread } from '#server/message/message.output.ts';
import { useT } from './t-later.ts';

/** Which projects brought the two together, where intros did. */
export function ThreadOrigin({ intros }: Pick<Thread, 'intros'>) {
  const t = useT();
  if (intros.length === 0) return null;
  const projects = () =>
    intros.map((project, index) => (
      <span key={project.slug}>
        {index > 0 && ', '}
        <Project {...project} />
      </span>
    ));
  return (
    <p className="border-line nav:ps-6 text-14 text-text-2 border-b py-2 text-pretty [overflow-wrap:anywhere]">
      {t.rich('fromIntro', { projects })}
    </p>
  );
}

function Project({ slug, title, readable }: Thread['intros'][number]) {
  if (!readable) return <bdi className="text-text font-medium">{title}</bdi>;
  return (
    <ProjectLink slug={slug} className="text-text hover:text-accent font-medium">
      <bdi>{title}</bdi>
    </ProjectLink>
  );
}
