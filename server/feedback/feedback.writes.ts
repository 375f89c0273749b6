import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { changed } from '#db/outbox.ts';
import { feedback } from '#db/schema/report.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import { excerptOf } from '../excerpt.ts';
import { notify } from '../notification/notify.writes.ts';
import type { AnswerFeedback, ReopenFeedback, SendFeedback } from './feedback.input.ts';
import type { FeedbackSent, FeedbackState } from './feedback.output.ts';

export async function sendFeedback(
  tx: Database,
  me: { id: string },
  { kind, body, pageUrl }: SendFeedback,
): Promise<FeedbackSent> {
  const id = newId();
  await tx.insert(feedback).values({ id, userId: me.id, kind, body, pageUrl: pageUrl || null });
  await changed(tx, { tags: [tag.person(me.id), tag.adminDesk] });
  return { id };
}

/**
 * Closes what somebody sent. An answer reaches them on the site, and by mail as they wish to have news; without one, what
 * was answered before stands.
 * @throws DomainError NOT_FOUND; FEEDBACK_CLOSED where another admin was faster
 */
export async function answerFeedback(
  tx: Database,
  me: { id: string },
  { id, answer }: AnswerFeedback,
): Promise<AdminDone<FeedbackState>> {
  const closedAt = new Date();
  const [row] = await tx
    .update(feedback)
    .set({ ...(answer && { answer }), closedAt, closedById: me.id })
    .where(and(eq(feedback.id, id), isNull(feedback.closedAt)))
    .returning({ userId: feedback.userId });
  if (!row) throw await whyNot(tx, id);
  await tellSender(tx, row.userId);
  if (row.userId && answer) {
    await notify(tx, {
      to: row.userId,
      kind: 'moderation',
      actorId: me.id,
      subject: `feedback:${id}`,
      data: { says: 'answered your feedback', excerpt: excerptOf(answer) },
    });
  }
  return { answer: { id, closedAt: closedAt.toISOString() }, subjects: [`feedback:${id}`] };
}

/**
 * Puts it back among what is open, if it is not there; what was answered stays until there is another answer.
 * @throws DomainError NOT_FOUND
 */
export async function reopenFeedback(
  tx: Database,
  _me: { id: string },
  { id }: ReopenFeedback,
): Promise<AdminDone<FeedbackState>> {
  const [row] = await tx
    .update(feedback)
    .set({ closedAt: null, closedById: null })
    .where(and(eq(feedback.id, id), isNotNull(feedback.closedAt)))
    .returning({ userId: feedback.userId });
  if (!row && !(await isThere(tx, id))) throw new DomainError('NOT_FOUND');
  if (row) await tellSender(tx, row.userId);
  return { answer: { id, closedAt: null }, subjects: row ? [`feedback:${id}`] : [] };
}

async function whyNot(tx: Database, id: string): Promise<DomainError> {
  return new DomainError((await isThere(tx, id)) ? 'FEEDBACK_CLOSED' : 'NOT_FOUND');
}

const isThere = async (tx: Database, id: string) => (await tx.$count(feedback, eq(feedback.id, id))) > 0;

/** Their own list shows how it stands. */
async function tellSender(tx: Database, userId: string | null): Promise<void> {
  if (userId) await changed(tx, { tags: [tag.person(userId)] });
}
