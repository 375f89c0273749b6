import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { BadgeMark, useBadgeName } from '#app/_project/badge-mark.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { OwnPart } from '#server/prefetch/dashboard.output.ts';
import { DashboardPart, dashboardRow, NothingYet, TwoLines } from './dashboard-part.tsx';
import { useT } from './t.ts';

/** The badges that one's projects were given last. */
export function LatestBadges({ badges }: { badges: OwnPart['badges'] }) {
  const t = useT();
  const badgeName = useBadgeName();
  return (
    <DashboardPart title={t('latestBadges')}>
      {badges.length === 0 ? (
        <NothingYet>{t('badgesNone')}</NothingYet>
      ) : (
        <ul>
          {badges.map(({ id, kind, project, validator, createdAt }) => (
            <li key={id} className={dashboardRow}>
              <BadgeMark kind={kind} />
              <TwoLines
                below={t.rich('badgeBy', {
                  badge: badgeName(kind),
                  person: () => (
                    <ProfileLink username={validator.username} className="near hover:text-text hover:underline">
                      {validator.username}
                    </ProfileLink>
                  ),
                })}
              >
                <ProjectLink slug={project.slug} prefetch="intent" dir="auto" className="stretch hover:text-accent">
                  {project.title}
                </ProjectLink>
              </TwoLines>
              <Time iso={createdAt} className="text-12 text-muted shrink-0" />
            </li>
          ))}
        </ul>
      )}
    </DashboardPart>
  );
}
