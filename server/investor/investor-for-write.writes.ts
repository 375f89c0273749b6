import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';

/**
 * Locks an investor's own row, so that a role that ends meanwhile has ended before, or ends after all of this.
 * @throws DomainError FORBIDDEN for who is an investor no more
 */
export async function lockInvestor(tx: Database, me: { id: string }): Promise<{ username: string }> {
  const [found] = await tx
    .select({ username: user.username })
    .from(user)
    .where(and(eq(user.id, me.id), user.isInvestor))
    .for('no key update');
  if (!found) throw new DomainError('FORBIDDEN');
  return found;
}
