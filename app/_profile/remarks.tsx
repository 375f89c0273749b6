import { MessageSquare } from 'lucide-react';
import { excerptInWords } from '#app/_post/excerpt-in-words.ts';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { Section } from '#app/_project/section.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { useT } from './t.ts';

/** What a person said lately. */
export function Remarks({ comments, count }: { comments: ProfilePage['comments']; count: number }) {
  const t = useT();
  if (comments.length === 0) return null;
  return (
    <Section id="lately" title={t('lately')} note={t('latelyNote', { count })}>
      <ul>
        {comments.map(({ id, body, createdAt, project }) => (
          <li
            key={id}
            className="border-line text-text-2 grid grid-cols-[20px_minmax(0,1fr)_auto] gap-2.5 border-t py-2.5"
          >
            <MessageSquare className="text-muted mt-0.5 size-4" strokeWidth={1.75} aria-hidden="true" />
            <p className="line-clamp-2 text-pretty [overflow-wrap:anywhere]">
              {t.rich('remark', {
                project: () => (
                  <ProjectLink
                    slug={project.slug}
                    part="comments"
                    prefetch="intent"
                    className="text-text hover:text-accent font-medium"
                  >
                    <bdi>{project.title}</bdi>
                  </ProjectLink>
                ),
                text: excerptInWords(body).slice(0, 240),
                bdi: (text) => <bdi>{text}</bdi>,
              })}
            </p>
            <Time iso={createdAt} className="text-12 text-muted" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
