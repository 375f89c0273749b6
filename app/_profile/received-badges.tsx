import { BadgeMark, useBadgeName } from '#app/_project/badge-mark.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { useListBehind } from '#app/_trpc/list-query.ts';
import { ShowMore } from '#app/_ui/show-more.tsx';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { ProfileLink } from './profile-link.tsx';
import { profileBadgesQuery } from './profile-query.ts';
import { useT } from './t.ts';

/** The badges that stand on a person's projects, the newest first. */
export function ReceivedBadges({ profile: { username, badges, badgesCursor } }: { profile: ProfilePage }) {
  const t = useT();
  const badgeName = useBadgeName();
  const query = profileBadgesQuery(username, badgesCursor ?? undefined);
  const list = useListBehind({ items: badges, nextCursor: badgesCursor }, query);
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = list;
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="badges-title">
      <h2 id="badges-title" className="border-line text-14 border-b pb-2">
        {t('badgesReceived')}
      </h2>
      <ul>
        {items.map(({ id, kind, project, validator }) => (
          <li key={id} className="border-line flex min-w-0 items-center gap-3 border-b py-[9px]">
            <BadgeMark kind={kind} />
            <div className="grid min-w-0">
              <span className="font-medium" aria-hidden="true">
                {badgeName(kind)}
              </span>
              <small className="text-12 text-muted -my-1 truncate py-1">
                {t.rich('badgeOf', {
                  project: () => (
                    <ProjectLink slug={project.slug} prefetch="intent" className="near hover:text-text hover:underline">
                      <bdi>{project.title}</bdi>
                    </ProjectLink>
                  ),
                  person: () => (
                    <ProfileLink username={validator.username} className="near hover:text-text hover:underline">
                      {validator.username}
                    </ProfileLink>
                  ),
                })}
              </small>
            </div>
          </li>
        ))}
      </ul>
      {nextCursor && (
        <div className="pt-3">
          <ShowMore onNext={readOn} isComing={isReadingOn} hasFailed={readOnFailed}>
            {t('more')}
          </ShowMore>
        </div>
      )}
    </section>
  );
}
