import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { BadgeMark, badgeWords } from '#app/_project/badge-mark.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { OwnPart } from '#server/prefetch/dashboard.output.ts';
import { DashboardPart, dashboardRow, NothingYet, TwoLines } from './dashboard-part.tsx';

/** The badges that one's projects were given last. */
export function LatestBadges({ badges }: { badges: OwnPart['badges'] }) {
  return (
    <DashboardPart title="Latest badges">
      {badges.length === 0 ? (
        <NothingYet>
          Validators award badges to projects that they have looked into. A demo and a repository give them something to
          look at.
        </NothingYet>
      ) : (
        <ul>
          {badges.map(({ id, kind, project, validator, createdAt }) => (
            <li key={id} className={dashboardRow}>
              <BadgeMark kind={kind} />
              <TwoLines
                below={
                  <>
                    {badgeWords[kind]}, by{' '}
                    <ProfileLink username={validator.username} className="hover:text-text relative z-1 hover:underline">
                      {validator.username}
                    </ProfileLink>
                  </>
                }
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
