'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { NewRows } from '#app/_live/new-rows.tsx';
import { useHeldRows } from '#app/_live/use-held-rows.ts';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { NotificationLine } from './notification-line.tsx';
import { notificationsQuery } from './notification-query.ts';
import { ReadAll } from './read-all.tsx';
import { useT } from './t-later.ts';

/** The inbox: what others did that concerns oneself. */
export function NotificationsView() {
  const t = useT();
  const cursor = usePageParams('/notifications').get('cursor')?.slice(0, 300) || undefined;
  const queryClient = useQueryClient();
  // How many are new is told elsewhere; whoever opens the inbox gets both as of now.
  useEffect(() => void queryClient.prefetchQuery(bootstrapQuery()), [queryClient]);
  return (
    <div className="wrap">
      <DocumentHead title={t('notifications')} description={t('about')} path="/notifications" hidden />
      <div className="mx-auto max-w-[760px] pt-6 pb-16">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pb-4">
          <h1 className="flex-1">{t('notifications')}</h1>
          <SettingsPageLink to="/settings/mail" className={`${buttonClass({ look: 'ghost' })} -me-3.5`}>
            {t('reachesMe')}
          </SettingsPageLink>
        </div>
        <ReadAll />
        <Lines key={cursor} cursor={cursor} />
      </div>
    </div>
  );
}

function Lines({ cursor }: { cursor: string | undefined }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(notificationsQuery(cursor));
  const held = useHeldRows(items);
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  if (held.rows.length === 0) {
    return (
      <div className="border-line border-t">
        <Empty title={t('emptyTitle')} actions={<FeedLink className={buttonClass()}>{t('lookAt')}</FeedLink>}>
          {t('empty')}
        </Empty>
      </div>
    );
  }
  return (
    <>
      <div className="flow-root" {...held.area}>
        <NewRows held={held} />
        <ul ref={list} className="border-line border-t">
          {held.rows.map((line) => (
            <NotificationLine key={line.id} line={line} />
          ))}
        </ul>
      </div>
      <ListEnd
        shown={t('shown', { count: held.rows.length })}
        nextHref={nextCursor && `/notifications?cursor=${encodeURIComponent(nextCursor)}`}
        nextWords={t('earlier')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}
