'use client';

import { AdminFrame } from '#app/_admin/admin-frame.tsx';
import { NewRows } from '#app/_live/new-rows.tsx';
import { useHeldRows } from '#app/_live/use-held-rows.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { chip, chosenChip } from '#app/_ui/chip.ts';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { feedbackKinds } from '#db/vocabulary.ts';
import { type QueueAddress, queueAddress, queueHref } from './queue-address.ts';
import { QueueLink } from './queue-link.tsx';
import { queueQuery } from './queue-query.ts';
import { QueueRow } from './queue-row.tsx';
import { useT } from './t.ts';

/** What members have sent, for the admins to answer. */
export function QueueView() {
  const t = useT();
  const address = queueAddress(usePageParams('/admin/feedback'));
  return (
    <AdminFrame path="/admin/feedback" about={t('queueAbout')}>
      <div className="min-w-0">
        <Filters address={address} />
        <Rows key={queueHref(address)} address={address} />
      </div>
    </AdminFrame>
  );
}

function Filters({ address: { show, kind } }: { address: QueueAddress }) {
  const t = useT();
  return (
    <div className="border-line max-tablet:pb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b">
      <nav aria-label={t('state')} className={tabs}>
        <QueueLink address={{ ...(kind && { kind }) }} aria-current={show ? undefined : 'page'} className={tab}>
          {t('state-open')}
        </QueueLink>
        <QueueLink
          address={{ show: 'closed', ...(kind && { kind }) }}
          aria-current={show ? 'page' : undefined}
          className={tab}
        >
          {t('state-closed')}
        </QueueLink>
      </nav>
      <nav aria-label={t('kinds')} className="flex flex-wrap gap-2">
        {feedbackKinds.map((name) => (
          <QueueLink
            key={name}
            // Chosen once more, it is let go.
            address={{ ...(show && { show }), ...(name !== kind && { kind: name }) }}
            aria-current={name === kind ? 'true' : undefined}
            className={`${chip} ${name === kind ? chosenChip : ''}`}
          >
            {t(`kind-${name}`)}
          </QueueLink>
        ))}
      </nav>
    </div>
  );
}

function Rows({ address }: { address: QueueAddress }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(queueQuery(address));
  const held = useHeldRows(items);
  if (held.rows.length === 0) return <Nothing address={address} />;
  return (
    <>
      <div className="flow-root" {...held.area}>
        <NewRows held={held} />
        <ul>
          {held.rows.map((item) => (
            <QueueRow key={item.id} feedback={item} onDone={held.show} />
          ))}
        </ul>
      </div>
      <ListEnd
        shown={t('shown', { count: held.rows.length })}
        nextHref={nextCursor && queueHref({ ...address, cursor: nextCursor })}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}

function Nothing({ address: { show, kind } }: { address: QueueAddress }) {
  const t = useT();
  const other: QueueAddress = show ? {} : { show: 'closed' };
  return (
    <Empty
      title={t(show ? 'noneClosed' : 'noneWaits')}
      actions={
        <QueueLink address={kind ? { ...(show && { show }) } : other} className={buttonClass()}>
          {t(kind ? 'allKinds' : show ? 'showOpen' : 'showClosed')}
        </QueueLink>
      }
    >
      {t(show ? 'noneClosedAbout' : 'noneWaitsAbout')}
    </Empty>
  );
}
