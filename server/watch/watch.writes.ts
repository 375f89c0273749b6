import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { watch } from '#db/schema/notification.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import type { SetWatch } from './watch.input.ts';
import type { Watch } from './watch.output.ts';
import { mostWatches } from './watch.reads.ts';

/** Watches a thing, mutes it, or neither. @throws DomainError TOO_MANY_WATCHES */
export async function setWatch(tx: Database, me: { id: string }, { subject, state }: SetWatch): Promise<Watch> {
  const muted = state === 'muted';
  if (state === 'none') await tx.delete(watch).where(and(eq(watch.userId, me.id), eq(watch.subject, subject)));
  else {
    const others = and(eq(watch.userId, me.id), ne(watch.subject, subject));
    if ((await tx.$count(watch, others)) >= mostWatches) throw new DomainError('TOO_MANY_WATCHES');
    await tx
      .insert(watch)
      .values({ userId: me.id, subject, muted })
      .onConflictDoUpdate({ target: [watch.userId, watch.subject], set: { muted, updatedAt: new Date() } });
  }
  await changed(tx, { tags: [tag.person(me.id)] });
  return { subject, state };
}

/** What people want of a thing stays so under its next name; what was wanted of who had that name before is forgotten. */
export async function moveWatches(tx: Database, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.delete(watch).where(eq(watch.subject, to));
  await tx.update(watch).set({ subject: to }).where(eq(watch.subject, from));
}
