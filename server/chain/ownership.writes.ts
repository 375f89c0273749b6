import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { chain, chainModerator } from '#db/schema/chain.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { type LockedChain, lockChain } from './chain-for-write.writes.ts';
import type { OfferChain, OneChain } from './chain-writes.input.ts';
import type { ChainSaved } from './chain-writes.output.ts';
import { logModeration } from './log-moderation.writes.ts';
import { lockOwnedChain } from './owned-chain.writes.ts';
import { holdOwner, tellOfOwner } from './owner.writes.ts';

type Me = { id: string };

/**
 * Offers one's chain to one of its moderators; to one at a time. Offered to them again it stays as it is.
 * @throws DomainError CHAIN_NOT_FOUND, NOT_CHAIN_OWNER, NOT_A_MODERATOR, CANNOT_OWN, OFFER_OPEN
 */
export async function offerChain(tx: Database, me: Me, { slug, username }: OfferChain): Promise<ChainSaved> {
  const target = await lockOwnedChain(tx, { slug, userId: me.id });
  const [heir] = await tx
    .select({ id: user.id })
    .from(chainModerator)
    .innerJoin(user, eq(user.id, chainModerator.userId))
    .where(and(eq(chainModerator.chainId, target.id), eq(user.username, username), isNull(user.deletedAt)));
  if (!heir) {
    const message = 'Only a moderator can take the chain over. Name them one first.';
    throw new DomainError('NOT_A_MODERATOR', { slug, field: 'username', message });
  }
  await holdOwner(tx, heir.id);
  const [open] = await tx.select({ userId: chainModerator.userId }).from(chainModerator).where(isOffered(target));
  if (open?.userId === heir.id) return { slug };
  if (open) throw new DomainError('OFFER_OPEN', { slug });
  await tx
    .update(chainModerator)
    .set({ offeredAt: sql`now()` })
    .where(and(eq(chainModerator.chainId, target.id), eq(chainModerator.userId, heir.id)));
  await changed(tx, { tags: [tag.person(me.id), tag.person(heir.id)] });
  await tellOfOwner(tx, { target, to: heir.id, actorId: me.id, says: 'offers you the ownership of' });
  return { slug };
}

/**
 * Takes the offer back, if there is one.
 * @throws DomainError CHAIN_NOT_FOUND; NOT_CHAIN_OWNER where it was accepted before
 */
export async function takeOfferBack(tx: Database, me: Me, { slug }: OneChain): Promise<ChainSaved> {
  const target = await lockOwnedChain(tx, { slug, userId: me.id });
  const [ended] = await tx
    .update(chainModerator)
    .set({ offeredAt: null })
    .where(isOffered(target))
    .returning({ userId: chainModerator.userId });
  if (!ended) return { slug };
  await changed(tx, { tags: [tag.person(me.id), tag.person(ended.userId)] });
  await tellOfOwner(tx, { target, to: ended.userId, actorId: me.id, says: 'took back the offer of' });
  return { slug };
}

/**
 * Takes over a chain that is offered to oneself; who owned it until now moderates it.
 * @throws DomainError CHAIN_NOT_FOUND, OFFER_NOT_FOUND, CANNOT_OWN
 */
export async function takeChainOver(tx: Database, me: Me, { slug }: OneChain): Promise<ChainSaved> {
  const target = await lockChain(tx, { slug, userId: me.id });
  await holdOwner(tx, me.id);
  // The statement itself asks for the offer: of who accepts, takes back and removes at once, one is first.
  const [place] = await tx.delete(chainModerator).where(isOfferedTo(target, me)).returning({ id: chainModerator.id });
  if (!place) throw new DomainError('OFFER_NOT_FOUND', { slug });
  const { ownerId } = target;
  await tx
    .insert(chainModerator)
    .values({ chainId: target.id, userId: ownerId, addedById: me.id })
    .onConflictDoNothing();
  await tx.update(chain).set({ ownerId: me.id }).where(eq(chain.id, target.id));
  const [former] = await tx.select({ username: user.username }).from(user).where(eq(user.id, ownerId));
  const subject = `user:${former?.username}`;
  await logModeration(tx, { chainId: target.id, moderatorId: me.id, action: 'take-over', subject });
  await changed(tx, { tags: [tag.chain(slug), tag.person(me.id), tag.person(ownerId)] });
  await tellOfOwner(tx, { target, to: ownerId, actorId: me.id, says: 'is now the owner of' });
  return { slug };
}

/**
 * Does not take over what is offered to oneself, and goes on moderating it.
 * @throws DomainError CHAIN_NOT_FOUND, OFFER_NOT_FOUND
 */
export async function declineChain(tx: Database, me: Me, { slug }: OneChain): Promise<ChainSaved> {
  const target = await lockChain(tx, { slug, userId: me.id });
  const ended = await tx
    .update(chainModerator)
    .set({ offeredAt: null })
    .where(isOfferedTo(target, me))
    .returning({ id: chainModerator.id });
  if (ended.length === 0) throw new DomainError('OFFER_NOT_FOUND', { slug });
  await changed(tx, { tags: [tag.person(me.id), tag.person(target.ownerId)] });
  await tellOfOwner(tx, { target, to: target.ownerId, actorId: me.id, says: 'declined your offer of' });
  return { slug };
}

const isOffered = ({ id }: LockedChain) => and(eq(chainModerator.chainId, id), isNotNull(chainModerator.offeredAt));

const isOfferedTo = (target: LockedChain, me: Me) => and(isOffered(target), eq(chainModerator.userId, me.id));
