import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { changed } from '#db/outbox.ts';
import { session } from '#db/schema/auth.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { notify } from '../notification/notify.writes.ts';
import type { SignOutEverywhere } from './people.input.ts';
import type { PersonDone } from './people.output.ts';
import { lockPerson } from './person-for-write.writes.ts';

/**
 * Signs somebody out wherever they are. It bites on the next request there; they read why once they are back.
 * @throws DomainError PROFILE_NOT_FOUND
 */
export async function signOutEverywhere(
  tx: Database,
  me: { id: string },
  { id, reason }: SignOutEverywhere,
): Promise<AdminDone<PersonDone>> {
  const { username } = await lockPerson(tx, id);
  const ended = await tx.delete(session).where(eq(session.userId, id)).returning({ id: session.id });
  const news = { to: id, kind: 'moderation', actorId: me.id, subject: `account:${newId()}` } as const;
  await notify(tx, { ...news, data: { says: 'signed you out everywhere', excerpt: reason } });
  await changed(tx, { tags: [tag.person(id)] });
  return { answer: { username }, subjects: [`user:${id}`], data: { sessions: ended.length } };
}
