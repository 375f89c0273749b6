import { verifyPassword } from 'better-auth/crypto';
import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { account } from '#db/schema/auth.ts';
import type { Person } from '../auth/person.ts';
import { DomainError } from '../errors.ts';
import { forgive, spend } from '../limits.ts';

const freshMinutes = 15;

/**
 * Makes sure that it is really them, for what cannot be left to whoever finds a browser open: by the password, or by a
 * sign-in a moment ago. Wrong passwords count as failed sign-ins.
 * @throws DomainError PASSWORD_WRONG, SIGN_IN_AGAIN, TOO_MANY_REQUESTS
 */
export async function assure(tx: Database, me: Person, password: string | undefined): Promise<void> {
  const isFresh = Date.now() - me.signedInAt.getTime() < freshMinutes * 60_000;
  const [found] = await tx
    .select({ hash: account.password })
    .from(account)
    .where(and(eq(account.userId, me.id), eq(account.providerId, 'credential')));
  if (!password || !found?.hash) {
    if (isFresh) return;
    if (found?.hash) throw new DomainError('PASSWORD_WRONG', { field: 'password', message: 'Type your password.' });
    throw new DomainError('SIGN_IN_AGAIN');
  }
  await spend('signIn', me.email);
  if (!(await verifyPassword({ hash: found.hash, password }))) {
    throw new DomainError('PASSWORD_WRONG', { field: 'password' });
  }
  await forgive('signIn', me.email);
}
