'use client';

import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { AdminFrame } from '#app/_admin/admin-frame.tsx';
import { stateOf } from '#app/_event/event-dates.tsx';
import { eventsQuery } from '#app/_event/event-query.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { Button } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { AdminEventRow } from './admin-event-row.tsx';
import { useT } from './t.ts';

const path = '/admin/events';
const EventSheet = lazy(async () => ({ default: (await import('./event-sheet.tsx')).EventSheet }));
const JudgeSheet = lazy(async () => ({ default: (await import('./judge-sheet.tsx')).JudgeSheet }));

/** What is open over the list. */
type Open = { sheet: 'new' } | { sheet: 'edit' | 'judge'; slug: string };

/** Announcing, changing and judging events. */
export function AdminEventsView() {
  const t = useT();
  const cursor = usePageParams(path).get('cursor')?.slice(0, 300) || undefined;
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <AdminFrame path={path} about={t('about')}>
      <div>
        <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen({ sheet: 'new' })}>
          <Plus className="size-4" aria-hidden="true" />
          {t('newEvent')}
        </Button>
      </div>
      <Rows key={cursor} cursor={cursor} onOpen={(sheet, slug) => setOpen({ sheet, slug })} />
      {open && (
        <Suspense>
          {open.sheet === 'new' && <EventSheet onClose={close} />}
          {open.sheet === 'edit' && <EventSheet slug={open.slug} onClose={close} />}
          {open.sheet === 'judge' && <JudgeSheet slug={open.slug} onClose={close} />}
        </Suspense>
      )}
    </AdminFrame>
  );
}

type RowsProps = { cursor: string | undefined; onOpen: (sheet: 'edit' | 'judge', slug: string) => void };

function Rows({ cursor, onOpen }: RowsProps) {
  const t = useT();
  const list = useList(eventsQuery(cursor === undefined ? {} : { cursor }));
  const { items, nextCursor } = list;
  if (items.length === 0) return <Empty title={t('none')}>{t('noneAbout')}</Empty>;
  return (
    <div>
      <h2 className="sr-only">{t('events')}</h2>
      <ul className="border-line border-t">
        {items.map((event) => (
          <AdminEventRow
            key={event.slug}
            event={event}
            onEdit={() => onOpen('edit', event.slug)}
            onJudge={stateOf(event, Date.now()) === 'over' ? () => onOpen('judge', event.slug) : undefined}
          />
        ))}
      </ul>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && `${path}?cursor=${encodeURIComponent(nextCursor)}`}
        nextWords={t('next')}
        onNext={list.readOn}
        isComing={list.isReadingOn}
        hasFailed={list.readOnFailed}
      />
    </div>
  );
}
