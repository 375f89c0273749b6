'use client';

import { useQueryClient } from '@tanstack/react-query';
import { hrefOf } from '#app/_admin/address.ts';
import { AdminFrame } from '#app/_admin/admin-frame.tsx';
import { NewRows } from '#app/_live/new-rows.tsx';
import { useHeldRows } from '#app/_live/use-held-rows.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { Link } from '#app/_ui/link.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { applicationStatuses } from '#db/vocabulary.ts';
import { type ApplicationStatus, applicationsQuery } from './applications-query.ts';
import { QueuedApplication } from './queued-application.tsx';
import { useT } from './t.ts';

const path = '/admin/applications';

/** `/admin/applications`: who wants to be an investor, with all that is needed to decide. */
export function ApplicationsView() {
  const t = useT();
  const params = usePageParams(path);
  const status = applicationStatuses.find((one) => one === params.get('status')) ?? 'pending';
  const cursor = params.get('cursor') ?? undefined;
  const read = useRead();
  return (
    <AdminFrame path={path} about={t('queueAbout')}>
      <nav aria-label={t('state')} className={`${tabs} border-line border-b`}>
        {applicationStatuses.map((one) => (
          <Link
            key={one}
            href={addressOf(one)}
            prefetch="intent"
            onIntent={() => read(one)}
            aria-current={one === status ? 'page' : undefined}
            className={tab}
          >
            {t(one)}
          </Link>
        ))}
      </nav>
      <Queue key={`${status} ${cursor}`} status={status} cursor={cursor} />
    </AdminFrame>
  );
}

function Queue({ status, cursor }: { status: ApplicationStatus; cursor: string | undefined }) {
  const t = useT();
  const list = useList({ ...applicationsQuery(status, cursor), staleTime: 0 });
  const held = useHeldRows(list.items);
  const read = useRead();
  if (held.rows.length === 0) {
    const toWaiting = (
      <Link href={addressOf('pending')} prefetch="intent" onIntent={() => read('pending')} className={buttonClass()}>
        {t('lookWaiting')}
      </Link>
    );
    return (
      <Empty title={t(`none-${status}`)} actions={status !== 'pending' && toWaiting}>
        {t(status === 'pending' ? 'noneAbout' : 'decidedAbout')}
      </Empty>
    );
  }
  return (
    <div className="-mt-6">
      <div className="flow-root" {...held.area}>
        <NewRows held={held} place="end" />
        <ul>
          {held.rows.map((application) => (
            <QueuedApplication key={application.id} application={application} onLate={held.show} />
          ))}
        </ul>
      </div>
      <ListEnd
        shown={t('shown', { count: held.rows.length })}
        nextHref={list.nextCursor && addressOf(status, list.nextCursor)}
        nextWords={t('next')}
        onNext={list.readOn}
        isComing={list.isReadingOn}
        hasFailed={list.readOnFailed}
      />
    </div>
  );
}

/** Loads what waits, or was decided, of a status. */
function useRead() {
  const queryClient = useQueryClient();
  return (status: ApplicationStatus) => void queryClient.prefetchInfiniteQuery(applicationsQuery(status));
}

const addressOf = (status: ApplicationStatus, cursor = '') =>
  hrefOf(path, { status: status === 'pending' ? '' : status, cursor });
