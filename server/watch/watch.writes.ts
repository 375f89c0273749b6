import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { watch } from '#db/schema/notification.ts';
import * as tag from '#db/tags.ts';
import type { SetWatch } from './watch.input.ts';
import type { Watch } from './watch.output.ts';

/** Watches a thing, mutes it, or neither. */
export async function setWatch(tx: Database, me: { id: string }, { subject, state }: SetWatch): Promise<Watch> {
  const muted = state === 'muted';
  if (state === 'none') await tx.delete(watch).where(and(eq(watch.userId, me.id), eq(watch.subject, subject)));
  else {
    await tx
      .insert(watch)
      .values({ userId: me.id, subject, muted })
      .onConflictDoUpdate({ target: [watch.userId, watch.subject], set: { muted, updatedAt: new Date() } });
  }
  await changed(tx, { tags: [tag.person(me.id)] });
  return { subject, state };
}
