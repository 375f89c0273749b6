import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';

/** Any number, of locks that last as long as their transaction: admins who write share it, who may end one's role has it alone. */
const lockId = 7_077_972;

/**
 * Nobody who is an admin now stops being one before this transaction ends. Taken before any row, so that it waits for
 * nobody who waits for it.
 */
export async function holdAdmins(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${lockId})`);
}

/** Waits until no admin is writing, and lets none begin; taken before any row, too. */
export async function lockAdmins(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${lockId})`);
}

/** An admin who is neither suspended nor leaving. */
const canAct = and(
  eq(user.isAdmin, true),
  isNull(user.purgeAt),
  or(isNull(user.suspendedUntil), sql`${user.suspendedUntil} <= now()`),
);

/**
 * Makes sure that somebody still is an admin, which the lock keeps so.
 * @throws DomainError FORBIDDEN
 */
export async function assureAdmin(tx: Database, me: { id: string }): Promise<void> {
  if ((await tx.$count(user, and(eq(user.id, me.id), canAct))) === 0) throw new DomainError('FORBIDDEN');
}

/**
 * Makes sure that an admin remains without the person `id`; under the lock.
 * @throws DomainError LAST_ADMIN
 */
export async function keepAnAdmin(tx: Database, id: string): Promise<void> {
  const admins = await tx.select({ id: user.id }).from(user).where(canAct).limit(2);
  if (admins.length === 1 && admins[0]?.id === id) throw new DomainError('LAST_ADMIN');
}
