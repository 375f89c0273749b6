import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { chain, chainModerator } from '#db/schema/chain.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { logModeration } from './log-moderation.writes.ts';
import { canOwn, tellOfOwner } from './owner.writes.ts';

type Left = { id: string; slug: string; name: string };

/**
 * Gives the chains of somebody whose account is gone for good to whom they had offered them, else to who has moderated them
 * longest. One without such a moderator stays as it is, until an admin names an owner. Last in its write, since it tells
 * people.
 */
export async function passChainsOn(tx: Database, ownerId: string): Promise<void> {
  const left = await tx
    .select({ id: chain.id, slug: chain.slug, name: chain.name })
    .from(chain)
    .where(and(eq(chain.ownerId, ownerId), isNull(chain.deletedAt)))
    .orderBy(chain.id)
    .for('update');
  for (const target of left) await passOn(tx, target);
}

async function passOn(tx: Database, target: Left): Promise<void> {
  const [heir] = await tx
    .select({ id: user.id, username: user.username, placeId: chainModerator.id })
    .from(chainModerator)
    .innerJoin(user, eq(user.id, chainModerator.userId))
    .where(and(eq(chainModerator.chainId, target.id), canOwn))
    .orderBy(asc(isNull(chainModerator.offeredAt)), chainModerator.id)
    .limit(1);
  if (!heir) return;
  await tx.delete(chainModerator).where(eq(chainModerator.id, heir.placeId));
  await tx.update(chain).set({ ownerId: heir.id }).where(eq(chain.id, target.id));
  await logModeration(tx, {
    chainId: target.id,
    moderatorId: null,
    action: 'inherit',
    subject: `user:${heir.username}`,
  });
  await changed(tx, { tags: [tag.chain(target.slug), tag.person(heir.id)] });
  await tellOfOwner(tx, { target, to: heir.id, actorId: null, says: 'the owner left, and you now own' });
}
