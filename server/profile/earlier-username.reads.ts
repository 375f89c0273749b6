import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { earlierUsername, user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { isShown } from './person.reads.ts';

/** Why there is nobody by that username: they have a new one; undefined where nobody who is to be seen ever had it. */
export async function movedPerson(db: Database, username: string): Promise<DomainError | undefined> {
  const [found] = await db
    .select({ movedTo: user.username })
    .from(earlierUsername)
    .innerJoin(user, eq(user.id, earlierUsername.userId))
    .where(and(eq(earlierUsername.username, username), isShown));
  return found && new DomainError('PROFILE_MOVED', { username, ...found });
}
