import { z } from 'zod';
import { notificationKinds, reportSubjects } from '#db/vocabulary.ts';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';

/** A line of the inbox: 'Ada and 11 others upvoted Crosshair' is actors, count, `says` and `about`. */
export const Notification = z.strictObject({
  id: z.string(),
  kind: z.enum(notificationKinds),
  /** Up to three of them, the latest first; those who left are missing. */
  actors: z.array(Person).max(3),
  actorCount: z.int().positive(),
  says: z.string(),
  /** The name of what it is about, or of what that hangs on; null where `says` says all, and of what has no name. */
  about: z.string().nullable(),
  /** Of what was reported, what it is: a 'comment', whose name is that of its project. */
  thing: z.enum(reportSubjects).nullable(),
  excerpt: z.string().nullable(),
  /** Where one can see it, from the root. */
  path: z.string(),
  /** When the latest of it happened. */
  at: Instant,
  read: z.boolean(),
});
export type Notification = z.infer<typeof Notification>;

export const NotificationPage = pageOf(Notification);

export const UnreadCount = z.strictObject({ unreadCount: z.int().nonnegative() });
export type UnreadCount = z.infer<typeof UnreadCount>;

/** What was marked, by which it can be undone. */
export const AllRead = UnreadCount.extend({ readAt: Instant, readCount: z.int().nonnegative() });
export type AllRead = z.infer<typeof AllRead>;
