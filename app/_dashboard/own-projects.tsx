import { DraftsLink } from '#app/_drafts/drafts-link.tsx';
import { useFormatPoints } from '#app/_project/points.ts';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { ProofRing } from '#app/_project/proof-ring.tsx';
import { PublishLink } from '#app/_publish/publish-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import type { OwnPart } from '#server/prefetch/dashboard.output.ts';
import { DashboardPart, dashboardRow, NothingYet, TwoLines } from './dashboard-part.tsx';
import { useT } from './t.ts';

type Props = { projects: OwnPart['projects']; count: number; drafts: number };

/** One's newest projects, and what their scores won or lost in a week. */
export function OwnProjects({ projects, count, drafts }: Props) {
  const t = useT();
  const all = drafts > 0 ? t('allAndDrafts', { count: drafts }) : t('all');
  return (
    <DashboardPart title={t('yourProjects')} more={count + drafts > 0 && <DraftsLink>{all}</DraftsLink>}>
      {projects.length === 0 ? (
        <NothingYet action={<PublishLink className={buttonClass()}>{t('publish')}</PublishLink>}>
          {t('yourProjectsNone')}
        </NothingYet>
      ) : (
        <ul>
          {projects.map((project) => (
            <li key={project.slug} className={dashboardRow}>
              <ProofRing points={project} size="small" />
              <TwoLines
                below={t('projectLine', {
                  votes: project.netVotes,
                  comments: project.commentCount,
                  views: project.viewCount,
                })}
              >
                <ProjectLink slug={project.slug} prefetch="intent" dir="auto" className="stretch hover:text-accent">
                  {project.title}
                </ProjectLink>
              </TwoLines>
              <Move points={project.scoreMove} />
            </li>
          ))}
        </ul>
      )}
    </DashboardPart>
  );
}

function Move({ points }: { points: number | null }) {
  const t = useT();
  const formatPoints = useFormatPoints();
  if (!points) return <span className="text-12 text-muted shrink-0">{points === 0 ? t('unmoved') : t('new')}</span>;
  return (
    <span className="shrink-0 text-end">
      <span className={`points block font-medium ${points > 0 ? 'text-good' : 'text-bad'}`}>
        {formatPoints(points)}
      </span>
      <small className="text-12 text-muted">{t('inDays')}</small>
    </span>
  );
}
