'use client';

import { useRef } from 'react';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { type EventsAddress, eventsAddress, eventsHref, whens } from './event-address.ts';
import { eventsQuery } from './event-query.ts';
import { EventRow } from './event-row.tsx';
import { EventsLink } from './events-link.tsx';
import { useT } from './t.ts';

export function EventsView() {
  const t = useT();
  const address = eventsAddress(usePageParams('/events'));
  const { when = 'all' } = address;
  return (
    <div className="wrap pt-6 pb-16">
      <DocumentHead
        title={t(`title-${when}`)}
        description={t('about')}
        path={eventsHref(address.when ? { when: address.when } : {})}
      />
      <h1>{t('title-all')}</h1>
      <p className="text-muted mt-2 mb-4">{t('about')}</p>
      <nav aria-label={t('when')} className={`${tabs} border-line border-b`}>
        {whens.map((one) => (
          <EventsLink
            key={one}
            address={one === 'all' ? {} : { when: one }}
            aria-current={one === when ? 'page' : undefined}
            className={tab}
          >
            {t(`when-${one}`)}
          </EventsLink>
        ))}
      </nav>
      <Rows key={eventsHref(address)} address={address} />
    </div>
  );
}

function Rows({ address }: { address: EventsAddress }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(eventsQuery(address));
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  if (items.length === 0) return <Nothing address={address} />;
  return (
    <>
      <h2 className="sr-only">{t(`title-${address.when ?? 'all'}`)}</h2>
      <ul ref={list} className="divide-line divide-y">
        {items.map((event, index) => (
          <li key={event.slug}>
            <EventRow event={event} isFirst={index === 0} />
          </li>
        ))}
      </ul>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && eventsHref({ ...address, cursor: nextCursor })}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </>
  );
}

function Nothing({ address: { when = 'all' } }: { address: EventsAddress }) {
  const t = useT();
  if (when === 'all') return <Empty title={t('none-all')}>{t('noneAbout')}</Empty>;
  return (
    <Empty
      title={t(`none-${when}`)}
      actions={
        <EventsLink address={{}} className={buttonClass()}>
          {t('allEvents')}
        </EventsLink>
      }
    />
  );
}
