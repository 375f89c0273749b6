import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { isShown } from '../profile/person.reads.ts';
import type { Hiding, Reported } from './hiding.ts';
import type { Of } from './report.input.ts';

/** @throws DomainError PROFILE_NOT_FOUND, OWN_THING */
export async function findPerson(tx: Database, me: { id: string }, { username }: Of<'user'>): Promise<Reported> {
  const [found] = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.username, username), isShown))
    .for('no key update');
  if (!found) throw new DomainError('PROFILE_NOT_FOUND', { username });
  if (found.id === me.id) throw new DomainError('OWN_THING');
  return { id: found.id, authorId: found.id };
}

/** Nobody is hidden: what a decision about a person leads to, an admin does to the account. */
export const userHiding: Hiding = {
  lock: (tx, id) => tx.select({ id: user.id }).from(user).where(eq(user.id, id)).for('no key update'),
  hide: async () => {},
  restore: async () => {},
};
