import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { chain, chainModerator } from '#db/schema/chain.ts';
import * as tag from '#db/tags.ts';

/** Ends what is offered to somebody who can accept nothing any more: they are suspended, or leave. */
export async function endOffersTo(tx: Database, userId: string): Promise<void> {
  const ended = await tx
    .update(chainModerator)
    .set({ offeredAt: null })
    .from(chain)
    .where(
      and(eq(chainModerator.userId, userId), isNotNull(chainModerator.offeredAt), eq(chain.id, chainModerator.chainId)),
    )
    .returning({ ownerId: chain.ownerId });
  if (ended.length > 0) await changed(tx, { tags: [userId, ...ended.map(({ ownerId }) => ownerId)].map(tag.person) });
}
