'use client';

import { useRef } from 'react';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { type QueueAddress, queueHref } from './queue-address.ts';
import { QueueLink } from './queue-link.tsx';
import { queueQuery } from './queue-query.ts';
import { QueueRow } from './queue-row.tsx';
import { useT } from './t.ts';

export function QueueList({ address }: { address: QueueAddress }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(queueQuery(address));
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  if (items.length === 0) return <Nothing address={address} />;
  return (
    <>
      <h2 className="sr-only">{t('projects')}</h2>
      <ul ref={list}>
        {items.map((item) => (
          <QueueRow key={`${item.project.slug} ${item.assignedAt}`} item={item} />
        ))}
      </ul>
      <ListEnd
        shown={t('shown', { count: items.length })}
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

function Nothing({ address: { status, priority, category } }: { address: QueueAddress }) {
  const t = useT();
  if (priority || category) {
    return (
      <Empty
        title={t('noKind')}
        actions={
          <QueueLink address={{ status }} className={buttonClass()}>
            {t('showAll')}
          </QueueLink>
        }
      >
        {t('noKindAbout')}
      </Empty>
    );
  }
  if (status) {
    return (
      <Empty title={t(emptyTitles[status])} actions={<QueueLink className={buttonClass()}>{t('waits')}</QueueLink>} />
    );
  }
  return (
    <Empty title={t('noneWaits')} actions={<FeedLink className={buttonClass()}>{t('look')}</FeedLink>}>
      {t('noneWaitsAbout')}
    </Empty>
  );
}

const emptyTitles = {
  open: 'none',
  assigned: 'none',
  started: 'none',
  awarded: 'none-awarded',
  declined: 'none-declined',
  withdrawn: 'none-withdrawn',
} as const;
