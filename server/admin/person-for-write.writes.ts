import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';

export type LockedPerson = {
  id: string;
  username: string;
  /** Null where nobody has claimed the profile, and once the account is gone for good. */
  email: string | null;
  emailVerified: boolean;
  isAdmin: boolean;
  /** Null where they are not, or no more. */
  suspendedUntil: Date | null;
  purgeAt: Date | null;
};

/**
 * Locks a person whom an admin does something to.
 * @throws DomainError PROFILE_NOT_FOUND
 */
export async function lockPerson(tx: Database, id: string): Promise<LockedPerson> {
  const [found] = await tx.select(columns).from(user).where(eq(user.id, id)).for('update');
  if (!found) throw new DomainError('PROFILE_NOT_FOUND');
  const { suspendedUntil } = found;
  return { ...found, suspendedUntil: suspendedUntil && suspendedUntil > new Date() ? suspendedUntil : null };
}

const columns = {
  id: user.id,
  username: user.username,
  email: user.email,
  emailVerified: user.emailVerified,
  isAdmin: user.isAdmin,
  suspendedUntil: user.suspendedUntil,
  purgeAt: user.purgeAt,
};
