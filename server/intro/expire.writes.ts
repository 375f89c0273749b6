import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { project } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';
import { notify } from '../notification/notify.writes.ts';
import { keepAnswers } from './answers.writes.ts';

/**
 * Ends one request that nobody answered by its time, and tells who asked; their id, or null where none is left.
 * Instances may run it at once: each takes one that no other holds.
 */
export async function expireOne(tx: Database, now: Date): Promise<string | null> {
  const [due] = await tx
    .select({
      id: introRequest.id,
      senderId: introRequest.senderId,
      recipientId: introRequest.recipientId,
      direction: introRequest.direction,
      title: project.title,
    })
    .from(introRequest)
    .innerJoin(project, eq(project.id, introRequest.projectId))
    .where(and(eq(introRequest.status, sql`'pending'`), lte(introRequest.expiresAt, now)))
    .orderBy(asc(introRequest.expiresAt))
    .limit(1)
    .for('update', { of: introRequest, skipLocked: true });
  if (!due) return null;
  const { id, senderId, recipientId, direction, title } = due;
  await tx.update(introRequest).set({ status: 'expired', updatedAt: now }).where(eq(introRequest.id, id));
  if (direction === 'builder_to_investor') await keepAnswers(tx, recipientId);
  await notify(tx, {
    to: senderId,
    kind: 'intro',
    actorId: recipientId,
    subject: `intro:${id}`,
    data: { title, says: 'did not answer within 30 days your request for an intro about' },
  });
  await changed(tx, { tags: [senderId, recipientId].map(tag.person) });
  return senderId;
}
