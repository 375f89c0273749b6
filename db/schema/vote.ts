import { sql } from 'drizzle-orm';
import { check, index, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, timestamps } from './columns.ts';
import { ofProject } from './project.ts';
import { ownedByUser } from './user.ts';

/** One per person and project. A void vote (by an admin, with a public reason) does not count. */
export const vote = pgTable(
  'vote',
  {
    id: id(),
    projectId: ofProject(),
    userId: ownedByUser(),
    value: smallint().notNull(),
    voidedAt: instant(),
    voidedReason: text(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('vote_key').on(t.projectId, t.userId),
    index('vote_user_index').on(t.userId, t.createdAt),
    // The page of a project tells which do not count, and why.
    index('vote_void_index').on(t.projectId).where(sql`${t.voidedAt} is not null`),
    // The hourly correction of `rising_votes` reads the last 48 hours.
    index('vote_recent_index').on(t.createdAt),
    check('vote_value_check', sql`${t.value} in (-1, 1)`),
    check('vote_void_check', sql`(${t.voidedAt} is null) = (${t.voidedReason} is null)`),
  ],
);
