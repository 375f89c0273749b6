import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { session } from '#db/schema/auth.ts';
import { DomainError } from '../errors.ts';
import type { EndSession } from './account.input.ts';
import type { Done } from './account.output.ts';

/**
 * Signs somebody out in one place. It bites on the next request there.
 * @throws DomainError NOT_FOUND where it is not theirs
 */
export async function endSession(tx: Database, me: { id: string }, { id }: EndSession): Promise<Done> {
  const ended = await tx
    .delete(session)
    .where(and(eq(session.id, id), eq(session.userId, me.id)))
    .returning({ id: session.id });
  if (ended.length === 0) throw new DomainError('NOT_FOUND', { message: 'You are not signed in there any more.' });
  return { done: true };
}

/** Signs somebody out everywhere but where they are. */
export async function endOtherSessions(tx: Database, me: { id: string; sessionId: string }): Promise<Done> {
  await tx.delete(session).where(and(eq(session.userId, me.id), ne(session.id, me.sessionId)));
  return { done: true };
}
