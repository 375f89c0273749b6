import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { chainModerator } from '#db/schema/chain.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { notify } from '../notification/notify.writes.ts';
import type { LockedChain } from './chain-for-write.writes.ts';
import { type AddModerator, chainMaxima, type RemoveModerator } from './chain-writes.input.ts';
import type { ModeratorSet } from './chain-writes.output.ts';
import { logModeration } from './log-moderation.writes.ts';
import { lockOwnedChain } from './owned-chain.writes.ts';

type Me = { id: string };

/**
 * Lets somebody moderate one's chain.
 * @throws DomainError CHAIN_NOT_FOUND, NOT_CHAIN_OWNER, PROFILE_NOT_FOUND, OWNER_STAYS, TOO_MANY_MODERATORS
 */
export async function addModerator(tx: Database, me: Me, { slug, username }: AddModerator): Promise<ModeratorSet> {
  const target = await lockOwnedChain(tx, { slug, userId: me.id });
  const userId = await findPerson(tx, username);
  if (userId === me.id) throw new DomainError('OWNER_STAYS', { message: 'The owner moderates it already.' });
  const [added] = await tx
    .insert(chainModerator)
    .values({ chainId: target.id, userId, addedById: me.id })
    .onConflictDoNothing()
    .returning({ id: chainModerator.id });
  if (added) {
    const count = await tx.$count(chainModerator, eq(chainModerator.chainId, target.id));
    if (count > chainMaxima.moderators) throw new DomainError('TOO_MANY_MODERATORS');
    await tell(tx, me, { target, username, userId, action: 'add-moderator', says: 'made you a moderator of' });
  }
  return { slug, username, moderates: true };
}

/** @throws DomainError CHAIN_NOT_FOUND, NOT_CHAIN_OWNER, PROFILE_NOT_FOUND */
export async function removeModerator(
  tx: Database,
  me: Me,
  { slug, username, reason }: RemoveModerator,
): Promise<ModeratorSet> {
  const target = await lockOwnedChain(tx, { slug, userId: me.id });
  const userId = await findPerson(tx, username);
  const [removed] = await tx
    .delete(chainModerator)
    .where(and(eq(chainModerator.chainId, target.id), eq(chainModerator.userId, userId)))
    .returning({ id: chainModerator.id });
  if (removed) {
    const says = 'ended your moderating of';
    await tell(tx, me, { target, username, userId, action: 'remove-moderator', says, reason });
  }
  return { slug, username, moderates: false };
}

async function findPerson(tx: Database, username: string): Promise<string> {
  const [found] = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.username, username), isNull(user.deletedAt)));
  if (!found) throw new DomainError('PROFILE_NOT_FOUND', { field: 'username', username });
  return found.id;
}

type Act = { target: LockedChain; username: string; userId: string; action: string; says: string; reason?: string };

async function tell(tx: Database, me: Me, act: Act): Promise<void> {
  const { target, username, userId, action, says, reason } = act;
  const subject = `user:${username}`;
  await logModeration(tx, { chainId: target.id, moderatorId: me.id, action, subject, ...(reason && { reason }) });
  await changed(tx, { tags: [tag.chain(target.slug), tag.person(userId), tag.person(me.id)] });
  const data = { name: target.name, says, excerpt: reason ?? null };
  await notify(tx, { to: userId, kind: 'chain', actorId: me.id, subject: `chain:${target.slug}`, data });
}
