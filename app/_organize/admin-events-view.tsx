'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { AdminFrame } from '#app/_admin/admin-frame.tsx';
import { stateOf } from '#app/_event/event-dates.tsx';
import { eventsQuery } from '#app/_event/event-query.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { Button } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { useOnDemand } from '#app/_ui/use-on-demand.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { AdminEventRow } from './admin-event-row.tsx';
import { useT } from './t.ts';

const path = '/admin/events';
const loadEventSheet = async () => (await import('./event-sheet.tsx')).EventSheet;
const loadJudgeSheet = async () => (await import('./judge-sheet.tsx')).JudgeSheet;

/** Announcing, changing and judging events. */
export function AdminEventsView() {
  const t = useT();
  const cursor = usePageParams(path).get('cursor')?.slice(0, 300) || undefined;
  const { Shown: EventSheet, ...event } = useOnDemand(loadEventSheet);
  const { Shown: JudgeSheet, ...judge } = useOnDemand(loadJudgeSheet);
  /** The event that a sheet is about; a new one has none. */
  const [slug, setSlug] = useState<string>();
  const open = (sheet: typeof event | typeof judge, about?: string) => {
    setSlug(about);
    sheet.show();
  };
  return (
    <AdminFrame path={path} about={t('about')}>
      <div>
        <Button look="primary" aria-haspopup="dialog" onClick={() => open(event)} {...event.ahead}>
          <Plus className="size-4" aria-hidden="true" />
          {t('newEvent')}
        </Button>
      </div>
      <Rows key={cursor} cursor={cursor} onEdit={(one) => open(event, one)} onJudge={(one) => open(judge, one)} />
      {EventSheet && <EventSheet {...(slug !== undefined && { slug })} onClose={event.hide} />}
      {JudgeSheet && slug !== undefined && <JudgeSheet slug={slug} onClose={judge.hide} />}
    </AdminFrame>
  );
}

type RowsProps = { cursor: string | undefined; onEdit: (slug: string) => void; onJudge: (slug: string) => void };

function Rows({ cursor, onEdit, onJudge }: RowsProps) {
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
            onEdit={() => onEdit(event.slug)}
            onJudge={stateOf(event, Date.now()) === 'over' ? () => onJudge(event.slug) : undefined}
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
