import { z } from 'zod';
import { ChainCard } from '../chain/chain.output.ts';
import { Mark } from '../marks/marks.output.ts';
import { Conversation } from '../message/conversation.output.ts';
import { Notification } from '../notification/notification.output.ts';
import { Instant, Person } from '../profile/person.output.ts';
import { OwnProjectRow } from '../project/own-projects.output.ts';
import { Watch } from '../watch/watch.output.ts';

const Count = z.int().nonnegative();

/** The person signed in, as only they see themselves. */
const Me = Person.extend({
  email: z.string(),
  emailVerified: z.boolean(),
  roles: z.array(z.enum(['builder', 'validator', 'investor', 'admin'])),
  karma: z.int(),
  /** Null where they are not. */
  suspendedUntil: Instant.nullable(),
  /** When the account that they deleted is gone for good; null where they did not. */
  purgeAt: Instant.nullable(),
});

/** All that a signed-in person's pages start with. */
export const Bootstrap = z.strictObject({
  me: Me,
  /** Own published projects, comments, badges on own projects, and intro requests that were sent or received. */
  stats: z.strictObject({ projects: Count, comments: Count, badges: Count, intros: Count }),
  unread: z.strictObject({ notifications: Count, messages: Count }),
  /** Drafts first, then the newest, as `project.mine` has them: ten. */
  projects: z.array(OwnProjectRow),
  /** The latest 20. */
  notifications: z.array(Notification),
  /** Where `notification.list` goes on behind them; null where it does not. */
  notificationsCursor: z.string().nullable(),
  /** The latest 20. */
  conversations: z.array(Conversation),
  /** Where `message.conversations` goes on behind them; null where it does not. */
  conversationsCursor: z.string().nullable(),
  /** Of each project on the feed's first page, and on one's own profile. */
  marks: z.array(Mark),
  /** The first 20 by rank. */
  chains: z.array(ChainCard),
  /** Where `chain.list` goes on behind them; null where it does not. */
  chainsCursor: z.string().nullable(),
  /** What they watch or have muted: all of it. */
  watches: z.array(Watch),
});
export type Bootstrap = z.infer<typeof Bootstrap>;
