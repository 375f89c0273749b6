import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import type { Bootstrap } from './bootstrap.output.ts';

/** What a person's pages start with. */
export async function loadBootstrap(db: Database, { id }: { id: string }): Promise<Bootstrap> {
  const [found] = await db
    .select({
      username: user.username,
      displayName: user.displayName,
      avatarUrl: user.avatarUrl,
      email: user.email,
      emailVerified: user.emailVerified,
      isAdmin: user.isAdmin,
      isValidator: user.isValidator,
      isInvestor: user.isInvestor,
      suspendedUntil: user.suspendedUntil,
      purgeAt: user.purgeAt,
    })
    .from(user)
    .where(eq(user.id, id));
  if (!found) throw new DomainError('UNAUTHORIZED');
  const { isAdmin, isValidator, isInvestor, suspendedUntil, purgeAt, email, ...me } = found;
  const roles: Bootstrap['me']['roles'] = ['builder'];
  if (isValidator) roles.push('validator');
  if (isInvestor) roles.push('investor');
  if (isAdmin) roles.push('admin');
  const until = suspendedUntil && suspendedUntil > new Date() ? suspendedUntil.toISOString() : null;
  return {
    me: { ...me, email: email ?? '', roles, suspendedUntil: until, purgeAt: purgeAt?.toISOString() ?? null },
  };
}
