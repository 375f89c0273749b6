import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { session } from '#db/schema/auth.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import type { SignOutEverywhere } from './people.input.ts';
import type { PersonDone } from './people.output.ts';
import { lockPerson } from './person-for-write.writes.ts';

/**
 * Signs somebody out wherever they are. It bites on the next request there.
 * @throws DomainError PROFILE_NOT_FOUND
 */
export async function signOutEverywhere(
  tx: Database,
  _me: { id: string },
  { id }: SignOutEverywhere,
): Promise<AdminDone<PersonDone>> {
  const { username } = await lockPerson(tx, id);
  const ended = await tx.delete(session).where(eq(session.userId, id)).returning({ id: session.id });
  await changed(tx, { tags: [tag.person(id)] });
  return { answer: { username }, subjects: [`user:${id}`], data: { sessions: ended.length } };
}
