import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { changed } from '#db/outbox.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import { notify } from '../notification/notify.writes.ts';
import { keepAnAdmin } from './admins.writes.ts';
import type { GrantAdmin, RevokeAdmin } from './people.input.ts';
import type { PersonDone } from './people.output.ts';
import { type LockedPerson, lockPerson } from './person-for-write.writes.ts';

type Me = { id: string };

/**
 * Makes somebody an admin.
 * @throws DomainError PROFILE_NOT_FOUND, EMAIL_NOT_VERIFIED; FORBIDDEN for whoever is suspended or leaving
 */
export async function grantAdmin(tx: Database, me: Me, { id }: GrantAdmin): Promise<AdminDone<PersonDone>> {
  const found = await lockPerson(tx, id);
  if (!found.emailVerified) {
    throw new DomainError('EMAIL_NOT_VERIFIED', { message: 'They have to confirm their e-mail address first.' });
  }
  if (found.suspendedUntil || found.purgeAt) {
    throw new DomainError('FORBIDDEN', { message: 'Nobody becomes an admin while they are suspended or leaving.' });
  }
  const isNew = !found.isAdmin;
  if (isNew) await setRole(tx, me, { found, isAdmin: true });
  return { answer: { username: found.username }, subjects: isNew ? [`user:${id}`] : [] };
}

/**
 * Makes an admin one no longer, but never the last.
 * @throws DomainError PROFILE_NOT_FOUND, LAST_ADMIN
 */
export async function revokeAdmin(tx: Database, me: Me, { id, reason }: RevokeAdmin): Promise<AdminDone<PersonDone>> {
  await keepAnAdmin(tx, id);
  const found = await lockPerson(tx, id);
  if (found.isAdmin) await setRole(tx, me, { found, isAdmin: false, reason });
  return { answer: { username: found.username }, subjects: found.isAdmin ? [`user:${id}`] : [] };
}

type Change = { found: LockedPerson } & ({ isAdmin: true } | { isAdmin: false; reason: string });

async function setRole(tx: Database, me: Me, change: Change): Promise<void> {
  const { isAdmin, found } = change;
  const { id, username } = found;
  await tx.update(user).set({ isAdmin }).where(eq(user.id, id));
  await notify(tx, {
    to: id,
    kind: 'moderation',
    actorId: me.id,
    subject: `account:${newId()}`,
    data: isAdmin ? { says: 'made you an admin' } : { says: 'took your admin role', excerpt: change.reason },
  });
  await changed(tx, { tags: [tag.person(id), tag.user(username)] });
}
