import { FeedLink } from '#app/_feed/feed-link.tsx';
import { MatchesLink } from '#app/_investors/matches-link.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { ProofRing } from '#app/_project/proof-ring.tsx';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import type { InvestorPart } from '#server/prefetch/dashboard.output.ts';
import { matchMaxima } from '#server/score/investor-match.ts';
import { DashboardPart, dashboardRow, NothingYet, TwoLines } from './dashboard-part.tsx';
import { useT } from './t.ts';

type Props = { matches: InvestorPart['matches']; namesSectors: boolean };

/** The projects that fit an investor best, each with why. */
export function Matches({ matches, namesSectors }: Props) {
  const t = useT();
  return (
    <DashboardPart title={t('matches')} more={<MatchesLink>{t('all')}</MatchesLink>}>
      {matches.length === 0 ? (
        <NoMatches namesSectors={namesSectors} />
      ) : (
        <ul>
          {matches.map(({ match, ...project }) => (
            <li key={project.slug} className={dashboardRow}>
              <ProofRing points={project} size="small" />
              <TwoLines
                below={t('matchLine', {
                  sectors: match.sectors,
                  maxSectors: matchMaxima.sectors,
                  check: match.check,
                  maxCheck: matchMaxima.check,
                  proof: match.proof,
                  maxProof: matchMaxima.proof,
                })}
              >
                <ProjectLink slug={project.slug} prefetch="intent" dir="auto" className="stretch hover:text-accent">
                  {project.title}
                </ProjectLink>
              </TwoLines>
              <span className="shrink-0 text-end tabular-nums">
                <span className="block font-semibold">{match.total}</span>
                <small className="text-12 text-muted">{t('ofHundred')}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </DashboardPart>
  );
}

function NoMatches({ namesSectors }: Pick<Props, 'namesSectors'>) {
  const t = useT();
  if (namesSectors) {
    return (
      <NothingYet action={<FeedLink className={buttonClass()}>{t('look')}</FeedLink>}>{t('matchesNone')}</NothingYet>
    );
  }
  const finish = (
    <SettingsPageLink to="/settings/investor" className={buttonClass()}>
      {t('finishEntry')}
    </SettingsPageLink>
  );
  return <NothingYet action={finish}>{t('noSectors')}</NothingYet>;
}
