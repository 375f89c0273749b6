import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import { endIntrosOf } from '../intro/expire.writes.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { notify } from '../notification/notify.writes.ts';
import type { InvestorProfileSaved, InvestorRoleEnded } from './investor.output.ts';
import { loadOwnInvestorProfile } from './investor.reads.ts';
import { entryRevision } from './investor-card.reads.ts';
import { lockInvestor } from './investor-for-write.writes.ts';
import type { EndInvestorRole, SaveInvestorProfile } from './investor-profile.input.ts';

/**
 * Saves an investor's entry, public or hidden. The person's row is locked, so that a role that ends meanwhile ends first
 * or hides what was saved.
 * @throws DomainError FORBIDDEN for who is an investor no more; EDIT_CONFLICT with the `revision` that there is now
 */
export async function saveInvestorProfile(
  tx: Database,
  me: { id: string },
  { revision, ...entry }: SaveInvestorProfile,
): Promise<InvestorProfileSaved> {
  const { username } = await lockInvestor(tx, me);
  const { revision: current } = await loadOwnInvestorProfile(tx, me);
  if (current !== revision) throw new DomainError('EDIT_CONFLICT', { revision: current });
  const [saved] = await tx
    .insert(investorProfile)
    .values({ userId: me.id, ...entry })
    .onConflictDoUpdate({ target: investorProfile.userId, set: { ...entry, updatedAt: new Date() } })
    .returning({ revision: entryRevision });
  if (!saved) throw new Error(`the entry of ${username} was not saved`);
  await changed(tx, { tags: staleFor({ id: me.id, username }) });
  return { username, isPublic: entry.isPublic, revision: saved.revision };
}

/**
 * Takes the role from an investor, whose entry leaves the directory with it and stays theirs. What is open of requests
 * for intros that they sent or received as one ends too: nobody is to accept it for what they are no more.
 * @throws DomainError INVESTOR_NOT_FOUND
 */
export async function endInvestorRole(
  tx: Database,
  me: { id: string },
  { username, reason }: EndInvestorRole,
): Promise<AdminDone<InvestorRoleEnded>> {
  const [ended] = await tx
    .update(user)
    .set({ isInvestor: false })
    .where(and(eq(user.username, username), user.isInvestor))
    .returning({ id: user.id, email: user.email });
  if (!ended) throw new DomainError('INVESTOR_NOT_FOUND', { username });
  const { id, email } = ended;
  await tx.update(investorProfile).set({ isPublic: false }).where(eq(investorProfile.userId, id));
  await endIntrosOf(tx, id);
  if (email) await queueMail(tx, { to: email, userId: id, template: 'investor_role_ended', data: { reason } });
  await notify(tx, {
    ...{ to: id, actorId: me.id, kind: 'moderation', subject: 'application:ended' },
    data: { says: 'ended your role as an investor', excerpt: reason },
    hasLetter: true,
  });
  await changed(tx, { tags: staleFor({ id, username }) });
  return { answer: { username }, subjects: [`user:${id}`] };
}

const staleFor = ({ id, username }: { id: string; username: string }): string[] => [
  ...[tag.directory, tag.user(username), tag.person(id)],
];
