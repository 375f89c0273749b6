'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { permanentRedirect } from 'next/navigation';

import { Markdown } from '#app/_markdown/markdown';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { BadgeMark, useBadgeTitle } from '#app/_project/badge-mark.tsx';
import { Cover } from '#app/_project/cover.tsx';
import { useFormatPoints } from '#app/_project/points.ts';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { Section } from '#app/_project/section.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Time } from '#app/_ui/time.tsx';
import { useOwnParam } from '#app/_ui/use-own-param.ts';
import type { BadgePage } from '#server/validator/badge.output.ts';
import { type BadgeAddress, badgeQuery } from './badge-query.ts';
import { FormerBadge } from './former-badge.tsx';
import { MissingBadge } from './missing-badge.tsx';
import { useT } from './t.ts';

/** `/projects/{slug}/badges/{username}`: what one validator says of a project, and why. */
export function BadgeView() {
  const slug = useOwnParam('slug', '/projects/');
  const username = useOwnParam('username', '/projects/')?.toLowerCase();
  return slug && username ? <Known key={`${slug}/${username}`} slug={slug} username={username} /> : null;
}

function Known(address: BadgeAddress) {
  const { data } = useSuspenseQuery(badgeQuery(address));
  if (!data) return <MissingBadge {...address} />;
  if ('movedTo' in data) permanentRedirect(`/projects/${data.movedTo}/badges/${address.username}`);
  return <Badge page={data.page} />;
}

function Badge({ page: { project, validator, badge, withdrawn } }: { page: BadgePage }) {
  const t = useT();
  const badgeTitle = useBadgeTitle();
  const formatPoints = useFormatPoints();
  const path = `/projects/${project.slug}/badges/${validator.username}`;
  const name = badge ? badgeTitle(badge.kind) : t('former');
  const about = badge ?? withdrawn[0];
  return (
    <article className="wrap pt-6 pb-16">
      <DocumentHead
        title={t('title', {
          badge: name,
          project: project.title,
          validator: validator.displayName || validator.username,
        })}
        description={(about?.rationale ?? '').replaceAll(/\s+/g, ' ').slice(0, 200)}
        path={path}
        image={`/projects/${project.slug}/og.png`}
        type="article"
      />
      <div className="mx-auto max-w-[760px]">
        <ProjectLink
          slug={project.slug}
          className="group border-line grid grid-cols-[96px_minmax(0,1fr)] items-center gap-4 border-b pb-4"
        >
          <Cover slug={project.slug} url={project.coverUrl} />
          <span className="grid min-w-0">
            <b dir="auto" className="group-hover:text-accent truncate font-semibold">
              {project.title}
            </b>
            <span dir="auto" className="text-muted line-clamp-2">
              {project.tagline}
            </span>
          </span>
        </ProjectLink>
        <header className="grid grid-cols-[32px_minmax(0,1fr)] gap-x-4 gap-y-1 pt-8">
          {badge && <BadgeMark kind={badge.kind} size="large" />}
          <h1 className={badge ? '' : 'col-span-2'}>
            {name}
            {badge && <span className="text-muted points ms-2 font-normal">{formatPoints(badge.points)}</span>}
          </h1>
          <p
            className={`text-muted flex flex-wrap items-center gap-x-3 gap-y-1 ${badge ? 'col-start-2' : 'col-span-2'}`}
          >
            <ProfileLink
              username={validator.username}
              className="text-text-2 hover:text-accent touch:-my-3 touch:py-3 inline-flex min-w-0 items-center gap-1.5 font-medium"
            >
              <Avatar username={validator.username} name={validator.displayName} url={validator.avatarUrl} />
              <bdi className="truncate">{validator.displayName || validator.username}</bdi>
            </ProfileLink>
            <span>{t('validator')}</span>
            {badge && <span>{t.rich('awarded', { time: () => <Time iso={badge.createdAt} long /> })}</span>}
            {badge?.featured && <span>{t('featured')}</span>}
          </p>
        </header>
        {badge && (
          <Section id="why" title={t('why')}>
            <div dir="auto" className="text-16">
              <Markdown source={badge.rationale} />
            </div>
          </Section>
        )}
        {withdrawn.length > 0 && (
          <Section id="history" title={t('history')} note={t('historyNote')}>
            <ul>
              {withdrawn.map((former) => (
                <FormerBadge key={former.id} badge={former} />
              ))}
            </ul>
          </Section>
        )}
      </div>
    </article>
  );
}
