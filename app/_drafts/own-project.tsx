'use client';

import { useFormats } from '#app/_i18n/formats.ts';
import { Cover } from '#app/_project/cover.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { EditLink } from '#app/_publish/edit-link.tsx';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { OwnProjectRow } from '#server/project/own-projects.output.ts';
import { useT } from './t.ts';
import { useOwnProject } from './use-own-project.ts';

/** One's own project in a list, with what can be done with it. */
export function OwnProject({ project }: { project: OwnProjectRow }) {
  const t = useT();
  const { slug, title, status, coverUrl } = project;
  const name = title.trim() || t('untitled');
  const isPublic = status === 'published' || status === 'archived';
  const { isBusy, failure, remove, restore, unarchive } = useOwnProject(slug);
  return (
    <li className="border-line tablet:grid-cols-[160px_minmax(0,1fr)_auto] grid grid-cols-[96px_minmax(0,1fr)] items-center gap-x-4 gap-y-2 border-t py-3 last:border-b">
      <Cover slug={slug} url={coverUrl} />
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <h3 dir="auto" className="text-16">
          {isPublic ? (
            <ProjectLink slug={slug} prefetch="intent">
              {name}
            </ProjectLink>
          ) : (
            name
          )}
        </h3>
        <p dir="auto" className="text-text-2 line-clamp-2">
          {project.tagline}
        </p>
        <Said project={project} />
        {failure && (
          <p role="alert" className="text-12 text-bad">
            {failure}
          </p>
        )}
      </div>
      <span className="tablet:col-span-1 col-span-2 flex flex-wrap gap-2">
        {status === 'removed' ? (
          <Button disabled={isBusy} aria-label={t('undoRemoving', { name })} onClick={() => void restore()}>
            {t('undo')}
          </Button>
        ) : (
          <EditLink slug={slug} aria-label={t('editOne', { name })} className={buttonClass()}>
            {t('edit')}
          </EditLink>
        )}
        {status === 'draft' && (
          <Button look="ghost" disabled={isBusy} aria-label={t('removeOne', { name })} onClick={() => void remove()}>
            {t('remove')}
          </Button>
        )}
        {status === 'archived' && (
          <Button disabled={isBusy} aria-label={t('undoArchiving', { name })} onClick={() => void unarchive()}>
            {t('undo')}
          </Button>
        )}
      </span>
    </li>
  );
}

function Said({
  project: { status, scheduledAt, publishedAt, updatedAt, viewCount, commentCount },
}: {
  project: OwnProjectRow;
}) {
  const t = useT();
  const f = useFormats();
  return (
    <p className="text-12 text-muted pt-0.5 tabular-nums">
      {status === 'scheduled' && scheduledAt
        ? t.rich('becomesPublic', {
            at: f.dateBy(scheduledAt, exact),
            date: (text) => <time dateTime={scheduledAt}>{text}</time>,
          })
        : publishedAt && status !== 'removed'
          ? t.rich('published', {
              time: () => <Time iso={publishedAt} long />,
              views: viewCount,
              comments: commentCount,
            })
          : t.rich('changed', { time: () => <Time iso={updatedAt} long /> })}
    </p>
  );
}

const exact = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
