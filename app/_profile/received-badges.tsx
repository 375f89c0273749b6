import { BadgeMark, useBadgeName } from '#app/_project/badge-mark.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { ProfileLink } from './profile-link.tsx';
import { useT } from './t.ts';

/** The badges that stand on a person's projects, the newest first. */
export function ReceivedBadges({ badges }: { badges: ProfilePage['badges'] }) {
  const t = useT();
  const badgeName = useBadgeName();
  if (badges.length === 0) return null;
  return (
    <section aria-labelledby="badges-title">
      <h2 id="badges-title" className="border-line text-14 border-b pb-2">
        {t('badgesReceived')}
      </h2>
      <ul>
        {badges.map(({ id, kind, project, validator }) => (
          <li key={id} className="border-line flex min-w-0 items-center gap-3 border-b py-[9px]">
            <BadgeMark kind={kind} />
            <div className="grid min-w-0">
              <span className="font-medium" aria-hidden="true">
                {badgeName(kind)}
              </span>
              <small className="text-12 text-muted truncate">
                {t.rich('badgeOf', {
                  project: () => (
                    <ProjectLink slug={project.slug} prefetch="intent" className="hover:text-text hover:underline">
                      <bdi>{project.title}</bdi>
                    </ProjectLink>
                  ),
                  person: () => (
                    <ProfileLink username={validator.username} className="hover:text-text hover:underline">
                      {validator.username}
                    </ProfileLink>
                  ),
                })}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
