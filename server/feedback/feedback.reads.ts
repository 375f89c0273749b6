import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { feedback } from '#db/schema/report.ts';
import { user } from '#db/schema/user.ts';
import { iso, isoOrNull } from '../instant.ts';
import { jsonOrNull } from '../json.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import type { Person } from '../profile/person.output.ts';
import { person } from '../profile/person.reads.ts';
import type { FeedbackQueueInput, OwnFeedbackInput } from './feedback.input.ts';

const ownOrder: Order = { name: 'feedback.mine', columns: [feedback.id] };
const queueOrders: Record<FeedbackQueueInput['show'], Order> = {
  open: { name: 'feedback.open', columns: [feedback.createdAt, feedback.id], ascends: true },
  closed: { name: 'feedback.closed', columns: [feedback.closedAt, feedback.id] },
};

/** What somebody has sent, with what was answered. */
export async function loadOwnFeedback(db: Database, me: { id: string }, { limit, cursor }: OwnFeedbackInput) {
  const rows = await db
    .select({ ...columns, key: keyOf(ownOrder) })
    .from(feedback)
    .where(and(eq(feedback.userId, me.id), after(ownOrder, cursor)))
    .orderBy(...orderBy(ownOrder))
    .limit(limit + 1);
  return toPage(ownOrder, rows, limit);
}

export async function loadFeedbackQueue(db: Database, { show, kind, limit, cursor }: FeedbackQueueInput) {
  const order = queueOrders[show];
  const isThere = show === 'open' ? isNull(feedback.closedAt) : isNotNull(feedback.closedAt);
  const sender = jsonOrNull(user.id, person).mapWith((value: Person | null) => value);
  const rows = await db
    .select({ ...columns, sender, key: keyOf(order) })
    .from(feedback)
    .leftJoin(user, eq(user.id, feedback.userId))
    .where(and(isThere, kind && eq(feedback.kind, kind), after(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return toPage(order, rows, limit);
}

const columns = {
  id: feedback.id,
  kind: feedback.kind,
  body: feedback.body,
  pageUrl: feedback.pageUrl,
  answer: feedback.answer,
  createdAt: iso(feedback.createdAt),
  closedAt: isoOrNull(feedback.closedAt),
};
