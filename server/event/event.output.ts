import { z } from 'zod';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';
import { ProjectCard } from '../project/project.output.ts';

const EventCard = z.strictObject({
  slug: z.string(),
  name: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  /** Null when virtual. */
  place: z.string().nullable(),
  tracks: z.array(z.string()),
  prizes: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  subscriberCount: z.int().nonnegative(),
  entryCount: z.int().nonnegative(),
  /** Null of what takes place, as is the reason. */
  calledOffAt: Instant.nullable(),
  calledOffReason: z.string().nullable(),
});
export type EventCard = z.infer<typeof EventCard>;

export const EventList = pageOf(EventCard);
export type EventList = z.infer<typeof EventList>;

const EventEntry = z.strictObject({
  project: ProjectCard,
  track: z.string().nullable(),
  enteredAt: Instant,
  rank: z.int().nullable(),
  prize: z.string().nullable(),
});
export type EventEntry = z.infer<typeof EventEntry>;

/** Best rank first, then by date of entry. */
export const EventEntries = pageOf(EventEntry);
export type EventEntries = z.infer<typeof EventEntries>;

export const EventPage = EventCard.extend({
  description: z.string(),
  url: z.string().nullable(),
  organizer: Person,
  /** What is said of it, not who takes part. */
  updatedAt: Instant,
  /** The first 20; `entriesCursor` leads to the others. */
  entries: z.array(EventEntry),
  entriesCursor: z.string().nullable(),
});
export type EventPage = z.infer<typeof EventPage>;

/** What an event is to the caller: whether they hear of it, and with which published projects they take part. */
export const OwnEvent = z.strictObject({
  isSubscribed: z.boolean(),
  entries: z.array(z.strictObject({ slug: z.string(), title: z.string(), track: z.string().nullable() })),
});
export type OwnEvent = z.infer<typeof OwnEvent>;

export const Subscribed = z.strictObject({
  slug: z.string(),
  isSubscribed: z.boolean(),
  subscriberCount: z.int().nonnegative(),
});
export type Subscribed = z.infer<typeof Subscribed>;

export const Entered = z.strictObject({
  slug: z.string(),
  project: z.string(),
  isEntered: z.boolean(),
  entryCount: z.int().nonnegative(),
});
export type Entered = z.infer<typeof Entered>;

export const EventSaved = z.strictObject({ slug: z.string() });
export type EventSaved = z.infer<typeof EventSaved>;
