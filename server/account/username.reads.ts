import { and, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { verification } from '#db/schema/auth.ts';
import { user } from '#db/schema/user.ts';
import { isDeletedUsername } from '#db/slug.ts';

/** What stands where somebody's name could: `/investors/apply`, `/api/investors/public`, `/api/investors/stats`. */
const ofPages = ['apply', 'public', 'stats'];

/** What nobody may be called, though it is nobody's: names of pages, and of those who are going to leave. */
export const isReserved = (username: string) => ofPages.includes(username) || isDeletedUsername(username);

/** Whether a username is somebody's, held by a sign-up of the last days, or reserved. */
export async function isUsernameTaken(db: Database, username: string): Promise<boolean> {
  if (isReserved(username)) return true;
  const held = and(eq(verification.identifier, heldAs(username)), gt(verification.expiresAt, sql`now()`));
  const [byPeople, bySignUps] = await Promise.all([
    db.$count(user, eq(user.username, username)),
    db.$count(verification, held),
  ]);
  return byPeople + bySignUps > 0;
}

/** What a held username is written down as. */
export const heldAs = (username: string) => `username:${username}`;
