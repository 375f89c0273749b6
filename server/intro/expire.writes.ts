import { and, asc, eq, gt, lte, or, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { addJob } from '#db/jobs.ts';
import { changed } from '#db/outbox.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { project } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';
import { notify } from '../notification/notify.writes.ts';
import { keepAnswers } from './answers.writes.ts';

/** Those that nobody has answered by their time, the longest over first. */
export async function dueIntros(db: Database, now: Date): Promise<string[]> {
  const due = await db
    .select({ id: introRequest.id })
    .from(introRequest)
    .where(and(eq(introRequest.status, sql`'pending'`), lte(introRequest.expiresAt, now)))
    .orderBy(asc(introRequest.expiresAt));
  return due.map(({ id }) => id);
}

/**
 * Ends a request whose time is over and tells who asked, unless it has ended already. Since they were not heard they may
 * ask once more that day, as soon as this is committed: a transaction that is done anew gives back once. Of several at once the
 * first ends it.
 */
export async function expireIntro(tx: Database, { id, now }: { id: string; now: Date }): Promise<void> {
  const [due] = await tx
    .update(introRequest)
    .set({ status: 'expired', updatedAt: now })
    .from(project)
    .where(
      and(eq(introRequest.id, id), eq(introRequest.status, sql`'pending'`), eq(project.id, introRequest.projectId)),
    )
    .returning({
      senderId: introRequest.senderId,
      recipientId: introRequest.recipientId,
      direction: introRequest.direction,
      title: project.title,
    });
  if (!due) return;
  const { senderId, recipientId, direction, title } = due;
  if (direction === 'builder_to_investor') await keepAnswers(tx, recipientId);
  await notify(tx, {
    to: senderId,
    kind: 'intro',
    actorId: recipientId,
    subject: `intro:${id}`,
    data: { title, says: 'did not answer within 30 days your request for an intro about' },
  });
  await changed(tx, { tags: [senderId, recipientId].map(tag.person) });
  await addJob(tx, { task: 'give_back_intro', payload: { userId: senderId } });
}

/**
 * Ends what is open between somebody whose role as an investor ends and whom they asked as one, or who asked them. It
 * ends before its time, so it counts for nobody's answers.
 */
export async function endIntrosOf(tx: Database, investorId: string): Promise<void> {
  const { direction, senderId, recipientId, status, expiresAt } = introRequest;
  const asInvestor = or(
    and(eq(direction, 'investor_to_builder'), eq(senderId, investorId)),
    and(eq(direction, 'builder_to_investor'), eq(recipientId, investorId)),
  );
  const ended = await tx
    .update(introRequest)
    .set({ status: 'expired', updatedAt: sql`now()` })
    .where(and(asInvestor, eq(status, sql`'pending'`), gt(expiresAt, sql`now()`)))
    .returning({ senderId, recipientId });
  const people = new Set(ended.flatMap((intro) => [intro.senderId, intro.recipientId]));
  if (people.size > 0) await changed(tx, { tags: [...people].map(tag.person) });
}
