import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { counter, emptyTextArray, id, instant, timestamps } from './columns.ts';
import { ofProject } from './project.ts';
import { ownedByUser, writtenByUser } from './user.ts';

/** A hackathon or demo day. Without a place it is virtual. */
export const event = pgTable(
  'event',
  {
    id: id(),
    slug: text().notNull(),
    organizerId: writtenByUser(),
    name: text().notNull(),
    description: text().notNull().default(''),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    place: text(),
    url: text(),
    tracks: text().array().notNull().default(emptyTextArray),
    prizes: jsonb().$type<{ name: string; description: string }[]>().notNull().default([]),
    subscriberCount: counter(),
    entryCount: counter(),
    /** It does not take place, and why, which everybody reads. */
    calledOffAt: instant(),
    calledOffReason: text(),
    deletedAt: instant(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('event_slug_key').on(t.slug),
    index('event_starts_index').on(t.startsAt, t.id).where(sql`${t.deletedAt} is null`),
    index('event_organizer_index').on(t.organizerId),
    check('event_slug_check', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(${t.slug}) <= 80`),
    check('event_name_check', sql`char_length(${t.name}) between 3 and 80`),
    check('event_dates_check', sql`${t.startsAt} <= ${t.endsAt}`),
    check(
      'event_called_off_check',
      sql`(${t.calledOffAt} is null) = (${t.calledOffReason} is null) and char_length(${t.calledOffReason}) between 1 and 1000`,
    ),
    check('event_counts_check', sql`least(${t.subscriberCount}, ${t.entryCount}) >= 0`),
  ],
);

const ofEvent = () =>
  uuid()
    .notNull()
    .references(() => event.id, { onDelete: 'cascade' });

/** A project's entry; rank and prize once the event is judged. */
export const eventEntry = pgTable(
  'event_entry',
  {
    id: id(),
    eventId: ofEvent(),
    projectId: ofProject(),
    track: text(),
    enteredAt: instant().notNull().defaultNow(),
    rank: smallint(),
    prize: text(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('event_entry_key').on(t.eventId, t.projectId),
    index('event_entry_rank_index').on(t.eventId, t.rank, t.enteredAt, t.id),
    index('event_entry_project_index').on(t.projectId),
    check('event_entry_rank_check', sql`${t.rank} >= 1`),
  ],
);

export const eventSubscriber = pgTable(
  'event_subscriber',
  { id: id(), eventId: ofEvent(), userId: ownedByUser(), ...timestamps() },
  (t) => [
    uniqueIndex('event_subscriber_key').on(t.eventId, t.userId),
    index('event_subscriber_user_index').on(t.userId),
  ],
);
