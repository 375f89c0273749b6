import { ProjectRow } from '#app/_feed/project-row.tsx';
import { useProjectRowKeys } from '#app/_feed/use-project-row-keys.ts';
import { useFormats } from '#app/_i18n/formats.ts';
import { useProjectTopics } from '#app/_live/use-project-topics.ts';
import { Section } from '#app/_project/section.tsx';
import { useList, useListBehind } from '#app/_trpc/list-query.ts';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { profileProjectsQuery } from './profile-query.ts';
import { useT } from './t.ts';

/** What somebody published, the newest first; an address may begin further down. */
export function PublishedProjects({ profile }: { profile: ProfilePage }) {
  const t = useT();
  const f = useFormats();
  const { username, displayName, projects, projectCount } = profile;
  const cursor = usePageParams(`/users/${username}`).get('cursor')?.slice(0, 300);
  if (projects.length === 0) {
    return (
      <div className="border-line mt-6 border-t">
        <Empty title={t('none')}>{t('noneText', { name: displayName || username })}</Empty>
      </div>
    );
  }
  return (
    <Section id="projects" title={t('projects')} note={f.number(projectCount)}>
      {cursor ? <Later profile={profile} cursor={cursor} /> : <Newest profile={profile} />}
    </Section>
  );
}

function Newest({ profile }: { profile: ProfilePage }) {
  const { username, projects, projectsCursor } = profile;
  const query = profileProjectsQuery(username, projectsCursor ?? undefined);
  return <Rows profile={profile} list={useListBehind({ items: projects, nextCursor: projectsCursor }, query)} />;
}

function Later({ profile, cursor }: { profile: ProfilePage; cursor: string }) {
  return <Rows profile={profile} list={useList(profileProjectsQuery(profile.username, cursor))} />;
}

type RowsProps = { profile: ProfilePage; list: ReturnType<typeof useListBehind<ProjectList>> };
type ProjectList = { items: ProfilePage['projects']; nextCursor: string | null };

function Rows({ profile: { username, projectCount }, list }: RowsProps) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = list;
  const rows = useProjectRowKeys(items);
  useProjectTopics(items.map(({ slug }) => slug));
  return (
    <>
      <ul ref={rows} className="border-line border-t">
        {items.map((card, index) => (
          <li key={card.slug}>
            <ProjectRow card={card} isFirst={index === 0} isAhead={index < 3} />
          </li>
        ))}
      </ul>
      {items.length < projectCount && (
        <ListEnd
          shown={t('shown', { count: items.length, total: projectCount })}
          nextHref={nextCursor && `/users/${username}?${new URLSearchParams({ cursor: nextCursor })}`}
          nextWords={t('next')}
          onNext={readOn}
          isComing={isReadingOn}
          hasFailed={readOnFailed}
        />
      )}
    </>
  );
}
