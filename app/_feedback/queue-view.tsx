'use client';

import { AdminFrame } from '#app/_admin/admin-frame.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { chip, chosenChip } from '#app/_ui/chip.ts';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { feedbackKinds } from '#db/vocabulary.ts';
import { kindNames } from './kind-names.ts';
import { type QueueAddress, queueAddress, queueHref } from './queue-address.ts';
import { QueueLink } from './queue-link.tsx';
import { queueQuery } from './queue-query.ts';
import { QueueRow } from './queue-row.tsx';

/** What members have sent, for the admins to answer. */
export function QueueView() {
  const address = queueAddress(usePageParams('/admin/feedback'));
  return (
    <AdminFrame path="/admin/feedback" about="What members say of the site. An answer reaches them here and by mail.">
      <div className="min-w-0">
        <Filters address={address} />
        <Rows key={queueHref(address)} address={address} />
      </div>
    </AdminFrame>
  );
}

function Filters({ address: { show, kind } }: { address: QueueAddress }) {
  return (
    <div className="border-line max-tablet:pb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b">
      <nav aria-label="State" className={tabs}>
        <QueueLink address={{ ...(kind && { kind }) }} aria-current={show ? undefined : 'page'} className={tab}>
          Open
        </QueueLink>
        <QueueLink
          address={{ show: 'closed', ...(kind && { kind }) }}
          aria-current={show ? 'page' : undefined}
          className={tab}
        >
          Closed
        </QueueLink>
      </nav>
      <nav aria-label="Kind" className="flex flex-wrap gap-2">
        {feedbackKinds.map((name) => (
          <QueueLink
            key={name}
            // Chosen once more, it is let go.
            address={{ ...(show && { show }), ...(name !== kind && { kind: name }) }}
            aria-current={name === kind ? 'true' : undefined}
            className={`${chip} ${name === kind ? chosenChip : ''}`}
          >
            {kindNames[name]}
          </QueueLink>
        ))}
      </nav>
    </div>
  );
}

function Rows({ address }: { address: QueueAddress }) {
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(queueQuery(address));
  if (items.length === 0) return <Nothing address={address} />;
  return (
    <>
      <ul>
        {items.map((item) => (
          <QueueRow key={item.id} feedback={item} />
        ))}
      </ul>
      <ListEnd
        shown={`${formatNumber(items.length)} shown`}
        nextHref={nextCursor && queueHref({ ...address, cursor: nextCursor })}
        nextWords="Next 20"
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}

function Nothing({ address: { show, kind } }: { address: QueueAddress }) {
  const other: QueueAddress = show ? {} : { show: 'closed' };
  return (
    <Empty
      title={show ? 'Nothing closed yet' : 'Nothing waits for you'}
      actions={
        <QueueLink address={kind ? { ...(show && { show }) } : other} className={buttonClass()}>
          {kind ? 'Show all kinds' : show ? 'Show what is open' : 'Show what is closed'}
        </QueueLink>
      }
    >
      {show ? 'What you answer or close moves here.' : 'What members send from the Feedback page comes in here.'}
    </Empty>
  );
}
