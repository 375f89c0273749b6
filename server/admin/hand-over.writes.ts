import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { appUrl } from '../env.ts';
import { DomainError } from '../errors.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { HandOver } from './people.input.ts';
import type { PersonDone } from './people.output.ts';
import { isUnclaimed } from './people.reads.ts';
import { lockPerson } from './person-for-write.writes.ts';

/**
 * Gives a profile that an import made to whoever reads the mail of an address: who signs in by a code that is mailed
 * there has it. Until somebody has, another address may be given.
 * @throws DomainError PROFILE_NOT_FOUND; FORBIDDEN where somebody has it; INVALID_INPUT for an address that is somebody's
 */
export async function handOver(
  tx: Database,
  _me: { id: string },
  { id, email }: HandOver,
): Promise<AdminDone<PersonDone>> {
  const { username } = await lockPerson(tx, id);
  const given = await tx
    .update(user)
    .set({ email })
    .where(and(eq(user.id, id), isUnclaimed))
    .returning({ id: user.id })
    .catch(refuseTaken);
  if (given.length === 0) throw new DomainError('FORBIDDEN', { message: 'That profile is somebody’s already.' });
  await queueMail(tx, { to: email, userId: id, template: 'profile_given', data: { url: `${appUrl}/sign-in` } });
  await changed(tx, { tags: [tag.person(id), tag.user(username)] });
  return { answer: { username }, subjects: [`user:${id}`] };
}

/** An account has it: the index is what decides. */
function refuseTaken(error: unknown): never {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if ((cause as { constraint_name?: string }).constraint_name !== 'user_email_key') throw error;
  const message = 'An account here has that address. Ask them for another one.';
  throw new DomainError('INVALID_INPUT', { field: 'email', message }, { cause: error });
}
