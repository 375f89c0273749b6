'use client';

import { useRef } from 'react';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { type EventsAddress, eventsAddress, eventsHref, type When, whenNames } from './event-address.ts';
import { eventsQuery } from './event-query.ts';
import { EventRow } from './event-row.tsx';
import { EventsLink } from './events-link.tsx';

const about = 'Hackathons and demo days, what was shown there and who won.';

export function EventsView() {
  const address = eventsAddress(usePageParams('/events'));
  const { when = 'all' } = address;
  return (
    <div className="wrap pt-6 pb-16">
      <DocumentHead
        title={titles[when]}
        description={about}
        path={eventsHref(address.when ? { when: address.when } : {})}
      />
      <h1>Events</h1>
      <p className="text-muted mt-2 mb-4">{about}</p>
      <nav aria-label="When" className={`${tabs} border-line border-b`}>
        {(Object.keys(whenNames) as When[]).map((one) => (
          <EventsLink
            key={one}
            address={one === 'all' ? {} : { when: one }}
            aria-current={one === when ? 'page' : undefined}
            className={tab}
          >
            {whenNames[one]}
          </EventsLink>
        ))}
      </nav>
      <Rows key={eventsHref(address)} address={address} />
    </div>
  );
}

function Rows({ address }: { address: EventsAddress }) {
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(eventsQuery(address));
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  if (items.length === 0) return <Nothing address={address} />;
  return (
    <>
      <h2 className="sr-only">{titles[address.when ?? 'all']}</h2>
      <ul ref={list} className="divide-line divide-y">
        {items.map((event, index) => (
          <li key={event.slug}>
            <EventRow event={event} isFirst={index === 0} />
          </li>
        ))}
      </ul>
      <ListEnd
        shown={`${formatNumber(items.length)} shown`}
        nextHref={nextCursor && eventsHref({ ...address, cursor: nextCursor })}
        nextWords="Next 20"
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </>
  );
}

function Nothing({ address: { when = 'all' } }: { address: EventsAddress }) {
  if (when === 'all') return <Empty title="No event yet">What the admins of this site announce stands here.</Empty>;
  return (
    <Empty
      title={nothing[when]}
      actions={
        <EventsLink address={{}} className={buttonClass()}>
          All events
        </EventsLink>
      }
    />
  );
}

const titles: Record<When, string> = {
  all: 'Events',
  upcoming: 'Upcoming events',
  running: 'Running events',
  past: 'Past events',
};

const nothing: Record<Exclude<When, 'all'>, string> = {
  upcoming: 'No event is announced',
  running: 'No event is running',
  past: 'No event is over yet',
};
