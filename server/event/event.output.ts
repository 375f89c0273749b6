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
  subscriberCount: z.int().nonnegative(),
  entryCount: z.int().nonnegative(),
});

export const EventList = pageOf(EventCard);

export const EventPage = EventCard.extend({
  description: z.string(),
  url: z.string().nullable(),
  organizer: Person,
  tracks: z.array(z.string()),
  prizes: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  /** Best rank first, then by date of entry; the first 100. */
  entries: z.array(
    z.strictObject({
      project: ProjectCard,
      track: z.string().nullable(),
      enteredAt: Instant,
      rank: z.int().nullable(),
      prize: z.string().nullable(),
    }),
  ),
});
export type EventPage = z.infer<typeof EventPage>;
