'use client';

import { hrefOf } from '#app/_admin/address.ts';
import { AdminFrame } from '#app/_admin/admin-frame.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { Empty } from '#app/_ui/empty.tsx';
import { Link } from '#app/_ui/link.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { applicationStatuses } from '#db/vocabulary.ts';
import { type ApplicationStatus, applicationsQuery } from './applications-query.ts';
import { QueuedApplication } from './queued-application.tsx';

const path = '/admin/applications';
const statusNames: Record<ApplicationStatus, string> = {
  pending: 'Waiting',
  approved: 'Approved',
  rejected: 'Rejected',
};

/** `/admin/applications`: who wants to be an investor, with all that is needed to decide. */
export function ApplicationsView() {
  const params = usePageParams(path);
  const status = applicationStatuses.find((one) => one === params.get('status')) ?? 'pending';
  const cursor = params.get('cursor') ?? undefined;
  return (
    <AdminFrame path={path} about="Who wants to be an investor. They hear of the decision by mail, with your reason.">
      <nav aria-label="State" className={`${tabs} border-line border-b`}>
        {applicationStatuses.map((one) => (
          <Link
            key={one}
            href={addressOf(one)}
            prefetch="intent"
            aria-current={one === status ? 'page' : undefined}
            className={tab}
          >
            {statusNames[one]}
          </Link>
        ))}
      </nav>
      <Queue key={`${status} ${cursor}`} status={status} cursor={cursor} />
    </AdminFrame>
  );
}

function Queue({ status, cursor }: { status: ApplicationStatus; cursor: string | undefined }) {
  const list = useList({ ...applicationsQuery(status, cursor), staleTime: 0 });
  if (list.items.length === 0) {
    return (
      <Empty
        title={status === 'pending' ? 'No application waits' : `None was ${statusNames[status].toLowerCase()} yet`}
      >
        {status === 'pending' && 'New ones appear here, the longest waiting first.'}
      </Empty>
    );
  }
  return (
    <div>
      <ul className="-mt-6">
        {list.items.map((application) => (
          <QueuedApplication key={application.id} application={application} />
        ))}
      </ul>
      <ListEnd
        shown={`${formatNumber(list.items.length)} shown`}
        nextHref={list.nextCursor && addressOf(status, list.nextCursor)}
        nextWords="Next 20"
        onNext={list.readOn}
        isComing={list.isReadingOn}
        hasFailed={list.readOnFailed}
      />
    </div>
  );
}

const addressOf = (status: ApplicationStatus, cursor = '') =>
  hrefOf(path, { status: status === 'pending' ? '' : status, cursor });
