import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { auditLog } from '#db/schema/audit-log.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { lockAdmins } from './admins.writes.ts';

export type AdminOutcome = 'done' | 'as before' | 'unknown' | 'unconfirmed';

/** Makes whoever confirmed this address an admin, or one no longer; written down in the audit log as done by a command. */
export async function setAdmin(
  tx: Database,
  { email, isAdmin }: { email: string; isAdmin: boolean },
): Promise<AdminOutcome> {
  await lockAdmins(tx);
  const [found] = await tx
    .select({ id: user.id, username: user.username, isAdmin: user.isAdmin, emailVerified: user.emailVerified })
    .from(user)
    .where(eq(user.email, email.toLowerCase()))
    .for('update');
  if (!found) return 'unknown';
  if (isAdmin && !found.emailVerified) return 'unconfirmed';
  if (found.isAdmin === isAdmin) return 'as before';
  await tx.update(user).set({ isAdmin }).where(eq(user.id, found.id));
  await tx.insert(auditLog).values({
    action: isAdmin ? 'admin.grant' : 'admin.revoke',
    subject: `user:${found.id}`,
    reason: 'by command',
  });
  await changed(tx, { tags: [tag.person(found.id), tag.user(found.username)] });
  return 'done';
}
