'use client';

import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { guess } from '#app/_ui/intent.ts';
import { ShowMore } from '#app/_ui/show-more.tsx';
import type { ProjectPage } from '#server/project/project.output.ts';
import { olderUpdatesQuery } from './older-updates-query.ts';
import { useT } from './t.ts';
import { UpdateItem } from './update-item.tsx';
import { useIsOnTeam } from './use-is-on-team.ts';
import { useOlderUpdates } from './use-older-updates.ts';

/** What shows them; the first of them are loaded ahead, since somebody seems to want them. */
export function olderUpdates(queryClient: QueryClient, { slug, updatesCursor }: ProjectPage) {
  guess(() => void queryClient.prefetchInfiniteQuery(olderUpdatesQuery(slug, updatesCursor)));
  return OlderUpdates;
}

/** The updates behind the newest, and the way on to those behind them. */
function OlderUpdates({ page }: { page: ProjectPage }) {
  const t = useT();
  const isOnTeam = useIsOnTeam(page);
  const { items, hasMore, readOn, isReadingOn, hasFailed } = useOlderUpdates(page);
  const list = useRef<HTMLUListElement>(null);
  const hasLed = useRef(false);
  const isThere = items.length > 0;
  // The button that was pressed is gone: keys go on from where it stood.
  useEffect(() => {
    if (!isThere || hasLed.current) return;
    hasLed.current = true;
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, [isThere]);
  return (
    <>
      {isThere && (
        <ul ref={list} tabIndex={-1} aria-label={t('older')} className="outline-none">
          {items.map((update) => (
            <UpdateItem key={update.id} slug={page.slug} update={update} isOnTeam={isOnTeam} />
          ))}
        </ul>
      )}
      {hasMore && (
        <div className="pt-3">
          <ShowMore onNext={readOn} isComing={isReadingOn} hasFailed={hasFailed}>
            {t('older')}
          </ShowMore>
        </div>
      )}
    </>
  );
}
