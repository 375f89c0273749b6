import { DraftsLink } from '#app/_drafts/drafts-link.tsx';
import { formatPoints } from '#app/_project/points.ts';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { ProofRing } from '#app/_project/proof-ring.tsx';
import { PublishLink } from '#app/_publish/publish-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { formatPlural } from '#app/_ui/number.ts';
import type { OwnPart } from '#server/prefetch/dashboard.output.ts';
import { DashboardPart, dashboardRow, NothingYet, TwoLines } from './dashboard-part.tsx';

type Props = { projects: OwnPart['projects']; count: number; drafts: number };

/** One's newest projects, and what their scores won or lost in a week. */
export function OwnProjects({ projects, count, drafts }: Props) {
  const all = drafts > 0 ? `All, and ${formatPlural(drafts, 'draft')}` : 'All';
  return (
    <DashboardPart title="Your projects" more={count + drafts > 0 && <DraftsLink>{all}</DraftsLink>}>
      {projects.length === 0 ? (
        <NothingYet action={<PublishLink className={buttonClass()}>Publish a project</PublishLink>}>
          What you publish stands here, with its proof score and how that moved in the last seven days.
        </NothingYet>
      ) : (
        <ul>
          {projects.map((project) => (
            <li key={project.slug} className={dashboardRow}>
              <ProofRing points={project} size="small" />
              <TwoLines
                below={`${formatPlural(project.netVotes, 'net vote')}, ${formatPlural(project.commentCount, 'comment')}, ${formatPlural(project.viewCount, 'view')}`}
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
  if (!points) return <span className="text-12 text-muted shrink-0">{points === 0 ? 'unmoved in 7 days' : 'new'}</span>;
  return (
    <span className="shrink-0 text-right tabular-nums">
      <span className={`block font-medium ${points > 0 ? 'text-good' : 'text-bad'}`}>{formatPoints(points)}</span>
      <small className="text-12 text-muted">in 7 days</small>
    </span>
  );
}
