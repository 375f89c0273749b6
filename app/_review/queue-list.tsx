'use client';

import { useRef } from 'react';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { type QueueAddress, queueHref } from './queue-address.ts';
import { QueueLink } from './queue-link.tsx';
import { queueQuery } from './queue-query.ts';
import { QueueRow } from './queue-row.tsx';

export function QueueList({ address }: { address: QueueAddress }) {
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(queueQuery(address));
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  if (items.length === 0) return <Nothing address={address} />;
  return (
    <>
      <h2 className="sr-only">Projects</h2>
      <ul ref={list}>
        {items.map((item) => (
          <QueueRow key={`${item.project.slug} ${item.assignedAt}`} item={item} />
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

function Nothing({ address: { status, priority, category } }: { address: QueueAddress }) {
  if (priority || category) {
    return (
      <Empty
        title="Nothing of that kind"
        actions={
          <QueueLink address={{ status }} className={buttonClass()}>
            Show all
          </QueueLink>
        }
      >
        No review here has this priority and category.
      </Empty>
    );
  }
  if (status) return <Empty title={empty[status] ?? 'Nothing here'} />;
  return (
    <Empty title="Nothing waits for you" actions={<FeedLink className={buttonClass()}>Look at projects</FeedLink>}>
      New projects of your categories come here by themselves, and you are told of each.
    </Empty>
  );
}

const empty: Partial<Record<NonNullable<QueueAddress['status']>, string>> = {
  awarded: 'You have not awarded a badge yet',
  declined: 'You have declined nothing',
  withdrawn: 'Nothing was taken back from you',
};
