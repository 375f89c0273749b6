import { and, eq, isNull, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Database } from '#db/connect.ts';
import { user } from '#db/schema/user.ts';
import { eachApart, inParts } from '../jobs/each-apart.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { wholeAddress } from '../notification/whole-address.ts';
import { columnOf, oppositeOf, type Side } from './conversation-side.ts';
import { subjectOf } from './send.writes.ts';

const batchSize = 200;
const namedAtMost = 10;
const patienceMs = 15 * 60_000;

/**
 * Queues a mail to each person for whom something has been unread for 15 minutes as of `now`, one for all their
 * conversations; gives how many. What was told is marked, so that nothing is told twice before it is read.
 * @throws AggregateError of those who could not be mailed, once all others are
 */
export async function mailUnread(db: PostgresJsDatabase, now: Date): Promise<number> {
  const mailed = await eachApart({
    ids: inParts((after) => findDue(db, now, after)),
    failed: 'people who could not be mailed what they have not read',
    run: (userId) => db.transaction((tx) => mailPerson(tx, { userId, now })),
  });
  return mailed.filter(Boolean).length;
}

/** Each side has an index of just those that wait. */
async function findDue(db: Database, now: Date, after: string | undefined): Promise<string[]> {
  const waiting = (side: Side) => sql`select ${columnOf(side, 'user_id')} as id from conversation
    where ${columnOf(side, 'unread_since')} <= ${new Date(now.getTime() - patienceMs).toISOString()}
      and ${columnOf(side, 'mailed_at')} is null ${after ? sql`and ${columnOf(side, 'user_id')} > ${after}` : sql``}`;
  const rows = await db.execute<{ id: string }>(sql`
    select distinct id from (${waiting('first')} union all ${waiting('second')}) waiting order by id limit ${batchSize}`);
  return rows.map(({ id }) => id);
}

/** Whether there was somebody to tell; all that waits is told, what came just now too. */
async function mailPerson(tx: Database, { userId, now }: { userId: string; now: Date }): Promise<boolean> {
  // Sending and reading lock people first as well.
  const [reader] = await tx
    .select({ email: user.email, wants: wantsMail(userId) })
    .from(user)
    .where(and(eq(user.id, userId), isNull(user.deletedAt)))
    .for('no key update', { of: user });
  const waiting = [
    ...(await markMailed(tx, { userId, now, side: 'first' })),
    ...(await markMailed(tx, { userId, now, side: 'second' })),
  ].filter(({ isWanted }) => isWanted);
  const [latest] = waiting.sort((a, b) => b.at.localeCompare(a.at));
  if (!latest || !reader?.email || !reader.wants) return false;
  const items = waiting.slice(0, namedAtMost).map(async ({ name, username, count }) => ({
    ...{ name, count },
    url: await wholeAddress(`/messages/${username}`),
  }));
  await queueMail(tx, {
    to: reader.email,
    userId,
    template: 'unread_messages',
    data: {
      from: latest.name,
      others: waiting.length - 1,
      items: await Promise.all(items),
      url: await wholeAddress('/messages'),
    },
  });
  return true;
}

/** At once, to an address of their own; whoever gets digests finds it there. */
const wantsMail = (userId: string) => sql<boolean>`${user.emailVerified} and ${user.purgeAt} is null
  and not exists (select from mail_preference where user_id = ${userId} and digest <> 'at_once')
  and not exists (select from notification_preference
    where user_id = ${userId} and kind = 'message' and way = 'mail' and not enabled)`;

type Waiting = { name: string; username: string; count: number; at: string; isWanted: boolean };

async function markMailed(tx: Database, { userId, now, side }: { userId: string; now: Date; side: Side }) {
  const mailedAt = columnOf(side, 'mailed_at');
  return tx.execute<Waiting>(sql`
    update conversation c set ${mailedAt} = ${now.toISOString()}
    from "user" other
    where c.${columnOf(side, 'user_id')} = ${userId} and c.${mailedAt} is null
      and c.${columnOf(side, 'unread_since')} is not null and other.id = c.${columnOf(oppositeOf(side), 'user_id')}
    returning coalesce(nullif(other.display_name, ''), other.username) as name, other.username,
      c.${columnOf(side, 'unread_count')} as count, c.last_message_at::text as at,
      other.deleted_at is null and c.${columnOf(side, 'blocked_at')} is null and not exists (select from watch w where w.user_id = ${userId} and w.muted
        and w.subject in ('user:' || other.username, ${subjectOf({ id: '' })} || c.id)) as "isWanted"`);
}
