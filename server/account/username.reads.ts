import { and, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { verification } from '#db/schema/auth.ts';
import { earlierUsername, user } from '#db/schema/user.ts';
import { isDeletedUsername, usernameHeldDays } from '#db/slug.ts';

/** What stands where somebody's name could: `/investors/apply`, `/api/investors/public`, `/api/investors/stats`. */
const ofPages = ['apply', 'public', 'stats'];

/** What nobody may be called, though it is nobody's: names of pages, and of those who are going to leave. */
export const isReserved = (username: string) => ofPages.includes(username) || isDeletedUsername(username);

/**
 * Those of `names` that are somebody's, or kept for who gave them up, but not those kept for `me`. One statement, so that a
 * name which is given up meanwhile is the one or the other.
 */
export async function takenUsernames(db: Database, names: string[], me?: string): Promise<string[]> {
  const { username, userId, createdAt } = earlierUsername;
  const isKept = gt(createdAt, sql`now() - make_interval(days => ${usernameHeldDays})`);
  const now = db.select({ username: user.username }).from(user).where(inArray(user.username, names));
  const before = db
    .select({ username })
    .from(earlierUsername)
    .where(and(inArray(username, names), isKept, me === undefined ? undefined : ne(userId, me)));
  return (await unionAll(now, before)).map((row) => row.username);
}

/** Whether a username is somebody else's, kept for them, held by a sign-up of the last days, or reserved. */
export async function isUsernameTaken(db: Database, username: string, me?: string): Promise<boolean> {
  if (isReserved(username)) return true;
  const held = and(eq(verification.identifier, heldAs(username)), gt(verification.expiresAt, sql`now()`));
  const [byPeople, bySignUps] = await Promise.all([takenUsernames(db, [username], me), db.$count(verification, held)]);
  return byPeople.length + bySignUps > 0;
}

/** What a held username is written down as. */
export const heldAs = (username: string) => `username:${username}`;
