import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { chain, chainModerator } from '#db/schema/chain.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import type { NameOwner } from './chain-writes.input.ts';
import type { ChainSaved } from './chain-writes.output.ts';
import { logModeration } from './log-moderation.writes.ts';
import { holdOwner, isThere, tellOfOwner } from './owner.writes.ts';

/**
 * Gives somebody a chain whose owner has left or is suspended, as an admin.
 * @throws DomainError CHAIN_NOT_FOUND, PROFILE_NOT_FOUND, CANNOT_OWN; OWNER_STAYS where its owner is there
 */
export async function nameOwner(
  tx: Database,
  me: { id: string },
  { slug, username, reason }: NameOwner,
): Promise<AdminDone<ChainSaved>> {
  const target = await lockOwnerless(tx, slug);
  const [owner] = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.username, username), isNull(user.deletedAt)));
  if (!owner) throw new DomainError('PROFILE_NOT_FOUND', { field: 'username', username });
  await holdOwner(tx, owner.id);
  const { id: chainId, formerId } = target;
  // An offer that is open ends: it was another owner's.
  const ended = await tx
    .update(chainModerator)
    .set({ offeredAt: null })
    .where(and(eq(chainModerator.chainId, chainId), isNotNull(chainModerator.offeredAt)))
    .returning({ userId: chainModerator.userId });
  await tx.delete(chainModerator).where(and(eq(chainModerator.chainId, chainId), eq(chainModerator.userId, owner.id)));
  await tx.update(chain).set({ ownerId: owner.id }).where(eq(chain.id, chainId));
  await logModeration(tx, { chainId, moderatorId: null, action: 'name-owner', subject: `user:${username}` });
  const people = [owner.id, formerId, ...ended.map(({ userId }) => userId)];
  await changed(tx, { tags: [tag.chain(slug), ...people.map(tag.person)] });
  const news = { target, actorId: me.id, reason };
  await tellOfOwner(tx, { ...news, to: owner.id, says: 'made you the owner of' });
  await tellOfOwner(tx, { ...news, to: formerId, says: 'named another owner of' });
  return {
    answer: { slug },
    subjects: [`chain:${chainId}`, `user:${owner.id}`],
    data: { before: target.formerUsername },
  };
}

async function lockOwnerless(tx: Database, slug: string) {
  const [found] = await tx
    .select({ id: chain.id, slug: chain.slug, name: chain.name, formerId: chain.ownerId })
    .from(chain)
    .where(and(eq(chain.slug, slug), isNull(chain.deletedAt)))
    .for('update');
  if (!found) throw new DomainError('CHAIN_NOT_FOUND', { slug });
  // In a statement of its own: who owns it is known once the lock is there.
  const [former] = await tx
    .select({ username: user.username, isThere: sql<boolean>`${isThere}` })
    .from(user)
    .where(eq(user.id, found.formerId));
  if (former?.isThere)
    throw new DomainError('OWNER_STAYS', { slug, message: 'Its owner is there, and can hand it over.' });
  return { ...found, formerUsername: former?.username };
}
