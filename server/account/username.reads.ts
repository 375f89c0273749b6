import { and, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { verification } from '#db/schema/auth.ts';
import { user } from '#db/schema/user.ts';

/** Whether a username is somebody's, or held by a sign-up of the last days. */
export async function isUsernameTaken(db: Database, username: string): Promise<boolean> {
  const held = and(eq(verification.identifier, heldAs(username)), gt(verification.expiresAt, sql`now()`));
  const [byPeople, bySignUps] = await Promise.all([
    db.$count(user, eq(user.username, username)),
    db.$count(verification, held),
  ]);
  return byPeople + bySignUps > 0;
}

/** What a held username is written down as. */
export const heldAs = (username: string) => `username:${username}`;
