'use client';

import type { ReactNode } from 'react';
import { ProjectRow } from '#app/_feed/project-row.tsx';
import { useProjectRowKeys } from '#app/_feed/use-project-row-keys.ts';
import { useFormats } from '#app/_i18n/formats.ts';
import { useProjectTopics } from '#app/_live/use-project-topics.ts';
import { Section } from '#app/_project/section.tsx';
import { useList, useListBehind } from '#app/_trpc/list-query.ts';
import { chip, chosenChip } from '#app/_ui/chip.ts';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { useDocumentMarks } from '#app/_voice/use-document-marks.ts';
import type { EventEntry, EventPage } from '#server/event/event.output.ts';
import { type EventAddress, eventAddress, eventHref } from './event-address.ts';
import { EventLink } from './event-link.tsx';
import { entriesQuery } from './event-query.ts';
import { useT } from './t.ts';

/** What takes part, all of it or by track. */
export function EventEntries({ page }: { page: EventPage }) {
  const t = useT();
  const f = useFormats();
  const address = eventAddress(usePageParams(eventHref(page.slug)));
  const isPart = address.track !== undefined || address.cursor !== undefined;
  return (
    <Section id="entries" title={t('entries')} note={f.number(page.entryCount)}>
      {page.tracks.length > 0 && page.entryCount > 0 && <Tracks page={page} chosen={address.track} />}
      {isPart ? <Part key={eventHref(page.slug, address)} page={page} address={address} /> : <All page={page} />}
    </Section>
  );
}

function Tracks({ page: { slug, tracks }, chosen }: { page: EventPage; chosen: string | undefined }) {
  const t = useT();
  return (
    <nav aria-label={t('track')} className="flex flex-wrap gap-2 pb-2">
      {[undefined, ...tracks].map((track) => (
        <EventLink
          key={track ?? ''}
          slug={slug}
          address={track ? { track } : {}}
          scroll={false}
          aria-current={track === chosen ? 'true' : undefined}
          className={`${chip} ${track === chosen ? chosenChip : ''}`}
        >
          <bdi>{track ?? t('allTracks')}</bdi>
        </EventLink>
      ))}
    </nav>
  );
}

/** The first ones came with the page; the others when they are asked for. */
function All({ page }: { page: EventPage }) {
  const { slug, entries, entriesCursor } = page;
  const query = entriesQuery(slug, entriesCursor === null ? {} : { cursor: entriesCursor });
  const list = useListBehind({ items: entries, nextCursor: entriesCursor }, query);
  return <Rows slug={slug} items={list.items} end={endOf(list)} address={{}} />;
}

function Part({ page, address }: { page: EventPage; address: EventAddress }) {
  const list = useList(entriesQuery(page.slug, address));
  return <Rows slug={page.slug} items={list.items} end={endOf(list)} address={address} />;
}

const endOf = ({ nextCursor, readOn, isReadingOn, readOnFailed }: ReturnType<typeof useListBehind>) => ({
  nextCursor,
  onNext: readOn,
  isComing: isReadingOn,
  hasFailed: readOnFailed,
});

type RowsProps = {
  slug: string;
  items: EventEntry[];
  end: { nextCursor: string | null; onNext: () => void; isComing: boolean; hasFailed: boolean };
  address: EventAddress;
};

function Rows({ slug, items, end: { nextCursor, ...end }, address }: RowsProps) {
  const t = useT();
  const list = useProjectRowKeys(items.map(({ project }) => project));
  const slugs = items.map(({ project }) => project.slug);
  useDocumentMarks(slugs);
  useProjectTopics(slugs);
  if (items.length === 0) {
    return <p className="text-text-2 py-4">{address.track ? t('noneInTrack') : t('noneEntered')}</p>;
  }
  return (
    <>
      <ul ref={list} className="project-rows">
        {items.map((entry, index) => (
          <li key={entry.project.slug}>
            <Standing entry={entry} />
            <ProjectRow card={entry.project} isFirst={index === 0} />
          </li>
        ))}
      </ul>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && eventHref(slug, { ...address, cursor: nextCursor })}
        nextWords={t('next')}
        {...end}
      />
    </>
  );
}

/** How it came out, and in which track. */
function Standing({ entry: { rank, prize, track } }: { entry: EventEntry }): ReactNode {
  const t = useT();
  if (rank === null && prize === null && track === null) return null;
  return (
    <p className="text-12 flex flex-wrap items-center gap-x-3 gap-y-1 pt-3">
      {rank !== null && <b className="font-semibold tabular-nums">{t('place', { rank })}</b>}
      {prize && (
        <span dir="auto" className="text-text-2">
          {prize}
        </span>
      )}
      {track && <Tag>{track}</Tag>}
    </p>
  );
}
