import { FeedLink } from '#app/_feed/feed-link.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { ProofRing } from '#app/_project/proof-ring.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { Link } from '#app/_ui/link.tsx';
import type { InvestorPart } from '#server/prefetch/dashboard.output.ts';
import { matchMaxima } from '#server/score/investor-match.ts';
import { DashboardPart, dashboardRow, NothingYet, TwoLines } from './dashboard-part.tsx';

type Props = { matches: InvestorPart['matches']; namesSectors: boolean };

/** The projects that fit an investor best, each with why. */
export function Matches({ matches, namesSectors }: Props) {
  return (
    <DashboardPart
      title="They might fit you"
      more={
        <Link href="/matches" prefetch="intent">
          All
        </Link>
      }
    >
      {matches.length === 0 ? (
        <NothingYet action={<FeedLink className={buttonClass()}>Look at projects</FeedLink>}>
          {namesSectors
            ? 'No published project is in your sectors, but for those in your pipeline. New ones come here by themselves.'
            : 'Name sectors, stages and a check size in your directory entry: the projects that fit come here.'}
        </NothingYet>
      ) : (
        <ul>
          {matches.map(({ match, ...project }) => (
            <li key={project.slug} className={dashboardRow}>
              <ProofRing points={project} size="small" />
              <TwoLines
                below={`Sectors ${match.sectors} of ${matchMaxima.sectors}, stage and check ${match.check} of ${matchMaxima.check}, proof ${match.proof} of ${matchMaxima.proof}`}
              >
                <ProjectLink slug={project.slug} prefetch="intent" dir="auto" className="stretch hover:text-accent">
                  {project.title}
                </ProjectLink>
              </TwoLines>
              <span className="shrink-0 text-right tabular-nums">
                <span className="block font-semibold">{match.total}</span>
                <small className="text-12 text-muted">of 100</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </DashboardPart>
  );
}
