import { and, eq, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { notify } from '../notification/notify.writes.ts';

/** Whether somebody has an account with which they may write, in a statement about `user`. */
export const isThere = and(
  isNotNull(user.email),
  isNull(user.deletedAt),
  or(isNull(user.suspendedUntil), lte(user.suspendedUntil, sql`now()`)),
);

/** Whether a chain can become theirs: what it takes to make one. */
export const canOwn: SQL | undefined = and(isThere, eq(user.emailVerified, true));

/**
 * Makes sure that somebody may own a chain, and is neither suspended nor gone before this transaction ends.
 * @throws DomainError CANNOT_OWN
 */
export async function holdOwner(tx: Database, id: string): Promise<void> {
  const [found] = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.id, id), canOwn))
    .for('share');
  if (!found) throw new DomainError('CANNOT_OWN');
}

type News = {
  target: { slug: string; name: string };
  to: string;
  /** Null where nobody did it by themselves. */
  actorId: string | null;
  says: string;
  reason?: string;
};

/** Apart from other news of the chain, which would fold with it and take its place. */
export async function tellOfOwner(tx: Database, { target, to, actorId, says, reason }: News): Promise<void> {
  const data = { name: target.name, says, excerpt: reason ?? null };
  await notify(tx, { to, kind: 'chain', actorId, subject: `chain-owner:${target.slug}`, data });
}
