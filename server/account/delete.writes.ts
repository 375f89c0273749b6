import { and, eq, gt, ne, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { session } from '#db/schema/auth.ts';
import { user } from '#db/schema/user.ts';
import { keepAnAdmin, lockAdmins } from '../admin/admins.writes.ts';
import type { Person } from '../auth/person.ts';
import { endOffersTo } from '../chain/end-offers.writes.ts';
import { appUrl } from '../env.ts';
import { DomainError } from '../errors.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { DeleteAccount } from './account.input.ts';
import type { AccountDeleted, Done } from './account.output.ts';
import { assure } from './assure.writes.ts';
import { shownWhere } from './shown-where.writes.ts';

const undoDays = 7;

/**
 * Deletes an account: from now on it shows as a deleted person, and it is gone for good in a week. Until then whoever
 * can sign in to it can take that back, so everywhere else is signed out.
 * The last admin makes somebody else one first.
 * @throws DomainError PASSWORD_WRONG, SIGN_IN_AGAIN, TOO_MANY_REQUESTS, LAST_ADMIN
 */
export async function deleteAccount(tx: Database, me: Person, { password }: DeleteAccount): Promise<AccountDeleted> {
  await assure(tx, me, password);
  await lockAdmins(tx);
  await keepAnAdmin(tx, me.id);
  const inAWeek = sql<Date>`now() + make_interval(days => ${undoDays})`;
  const [deleted] = await tx
    .update(user)
    .set({
      deletedAt: sql`coalesce(${user.deletedAt}, now())`,
      purgeAt: sql`coalesce(${user.purgeAt}, ${inAWeek})`,
    })
    .where(eq(user.id, me.id))
    .returning({ purgeAt: user.purgeAt });
  if (!deleted?.purgeAt) throw new DomainError('UNAUTHORIZED');
  const purgeAt = deleted.purgeAt.toISOString();
  await tx.delete(session).where(and(eq(session.userId, me.id), ne(session.id, me.sessionId)));
  await endOffersTo(tx, me.id);
  const undoUrl = `${appUrl}/settings/data`;
  await queueMail(tx, {
    to: me.email,
    userId: me.id,
    template: 'account_deletion',
    data: { date: purgeAt, undoUrl },
  });
  await changed(tx, { tags: await shownWhere(tx, me) });
  return { purgeAt };
}

/**
 * Takes a deletion back: all is as it was.
 * @throws DomainError NOT_FOUND where nothing was deleted, or it is too late
 */
export async function undoDeletion(tx: Database, me: Person): Promise<Done> {
  const [back] = await tx
    .update(user)
    .set({ deletedAt: null, purgeAt: null })
    .where(and(eq(user.id, me.id), gt(user.purgeAt, sql`now()`)))
    .returning({ id: user.id });
  if (!back) throw new DomainError('NOT_FOUND', { message: 'There is no deletion to take back.' });
  await changed(tx, { tags: await shownWhere(tx, me) });
  return { done: true };
}
