import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { changed } from '#db/outbox.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { forGood } from '#db/vocabulary.ts';
import type { AdminDone } from '../admin-write.ts';
import { endOffersTo } from '../chain/end-offers.writes.ts';
import { appUrl } from '../env.ts';
import { DomainError } from '../errors.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { notify } from '../notification/notify.writes.ts';
import { keepAnAdmin } from './admins.writes.ts';
import type { LiftSuspension, Suspend } from './people.input.ts';
import type { PersonDone } from './people.output.ts';
import { type LockedPerson, lockPerson } from './person-for-write.writes.ts';

type Me = { id: string };

/**
 * Lets somebody read and take their data, but write nothing until then. They are told why, here and by mail.
 * @throws DomainError PROFILE_NOT_FOUND, LAST_ADMIN; FORBIDDEN for oneself; INVALID_INPUT for a day that is past;
 * EDIT_CONFLICT where another admin has suspended them meanwhile, or lifted that
 */
export async function suspend(tx: Database, me: Me, input: Suspend): Promise<AdminDone<PersonDone>> {
  const { id, reason, until } = input;
  if (id === me.id) throw new DomainError('FORBIDDEN', { message: 'Nobody suspends themselves.' });
  const suspendedUntil = new Date(until ?? forGood);
  if (suspendedUntil <= new Date()) {
    throw new DomainError('INVALID_INPUT', { field: 'until', message: 'Choose a day that is still to come.' });
  }
  await keepAnAdmin(tx, id);
  const found = await lockPerson(tx, id);
  refuseStale(found, input);
  await tx.update(user).set({ suspendedUntil, suspendedReason: reason }).where(eq(user.id, id));
  await endOffersTo(tx, id);
  await tell(tx, me, { found, says: 'suspended your account', excerpt: reason });
  if (found.email && found.emailVerified) {
    const data = { until, reason, dataUrl: `${appUrl}/settings/data` };
    await queueMail(tx, { to: found.email, userId: id, template: 'suspended', data });
  }
  return {
    answer: { username: found.username },
    subjects: [`user:${id}`],
    data: { until, before: found.suspendedUntil?.toISOString() ?? null },
  };
}

/**
 * Ends a suspension at once.
 * @throws DomainError PROFILE_NOT_FOUND; EDIT_CONFLICT where another admin has changed or lifted it meanwhile
 */
export async function liftSuspension(tx: Database, me: Me, input: LiftSuspension): Promise<AdminDone<PersonDone>> {
  const { id } = input;
  const found = await lockPerson(tx, id);
  refuseStale(found, input);
  const { username, email, emailVerified, suspendedUntil } = found;
  await tx.update(user).set({ suspendedUntil: null, suspendedReason: null }).where(eq(user.id, id));
  if (suspendedUntil) {
    await tell(tx, me, { found, says: 'lifted the suspension of your account' });
    if (email && emailVerified) {
      await queueMail(tx, { to: email, userId: id, template: 'suspension_lifted', data: { url: appUrl } });
    }
  }
  const before = suspendedUntil?.toISOString() ?? null;
  return { answer: { username }, subjects: before ? [`user:${id}`] : [], data: { before } };
}

/** What an admin does to a suspension is meant for the one that they saw, if any; one that is over is none. */
function refuseStale(found: LockedPerson, seen: Pick<LiftSuspension, 'suspendedUntil'>): void {
  const seenMs = seen.suspendedUntil === null ? 0 : Date.parse(seen.suspendedUntil);
  if ((found.suspendedUntil?.getTime() ?? 0) === (seenMs > Date.now() ? seenMs : 0)) return;
  throw new DomainError('EDIT_CONFLICT', { message: 'Another admin has changed the suspension meanwhile.' });
}

type Told = { found: LockedPerson; says: string; excerpt?: string };

/** By a line of the inbox alone, since a letter of its own goes out too. */
async function tell(tx: Database, me: Me, { found: { id }, ...data }: Told): Promise<void> {
  const news = { to: id, kind: 'moderation', actorId: me.id, subject: `account:${newId()}` } as const;
  await notify(tx, { ...news, data, hasLetter: true });
  await changed(tx, { tags: [tag.person(id)] });
}
