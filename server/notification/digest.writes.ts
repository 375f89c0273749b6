import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Database } from '#db/connect.ts';
import { mailPreference, notification, notificationPreference } from '#db/schema/notification.ts';
import { user } from '#db/schema/user.ts';
import { eachApart, inParts } from '../jobs/each-apart.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { lineOf, newsOf } from './line.ts';
import { toldData } from './notification.reads.ts';
import { wholeAddress } from './whole-address.ts';

const batchSize = 200;
const itemLimit = 20;
/** A run that was hours late, or a choice made during the day, does not cost the next morning's. */
const slackMs = 11 * 3_600_000;
const dayMs = 86_400_000;
const everyMs = { daily: dayMs, weekly: 7 * dayMs } as const;

/**
 * Queues the digests that are due at `now`, of what is unread and came since the last; gives how many. Each is its own
 * transaction and marks its person, so a run that breaks off, or that two instances begin, sends nothing twice.
 * @throws AggregateError of those who could not be sent theirs, once all others are
 */
export async function sendDigests(db: PostgresJsDatabase, now: Date): Promise<number> {
  const sent = await eachApart({
    ids: inParts((after) => findDue(db, now, after)),
    failed: 'people whose digest could not be sent',
    run: (userId) => db.transaction((tx) => sendDigest(tx, { userId, now })),
  });
  return sent.filter(Boolean).length;
}

const isDue = (now: Date) => sql`(
  (${mailPreference.digest} = 'daily' and coalesce(${mailPreference.lastDigestAt}, '-infinity') <= ${before(now, 'daily')}::timestamptz)
  or (${mailPreference.digest} = 'weekly' and coalesce(${mailPreference.lastDigestAt}, '-infinity') <= ${before(now, 'weekly')}::timestamptz)
)`;

const before = (now: Date, digest: keyof typeof everyMs): string =>
  new Date(now.getTime() - everyMs[digest] + slackMs).toISOString();

async function findDue(db: Database, now: Date, after: string | undefined): Promise<string[]> {
  const rows = await db
    .select({ userId: mailPreference.userId })
    .from(mailPreference)
    .where(and(isDue(now), after ? gt(mailPreference.userId, after) : undefined))
    .orderBy(mailPreference.userId)
    .limit(batchSize);
  return rows.map(({ userId }) => userId);
}

/** Whether there was something to tell. */
async function sendDigest(tx: Database, { userId, now }: { userId: string; now: Date }): Promise<boolean> {
  const [due] = await tx
    .select({
      email: user.email,
      since: mailPreference.lastDigestAt,
      digest: sql<keyof typeof everyMs>`${mailPreference.digest}`,
    })
    .from(mailPreference)
    .innerJoin(user, eq(user.id, mailPreference.userId))
    .where(and(eq(mailPreference.userId, userId), isDue(now)))
    .for('update', { of: mailPreference, skipLocked: true });
  if (!due) return false;
  await tx.update(mailPreference).set({ lastDigestAt: now }).where(eq(mailPreference.userId, userId));
  const items = await loadItems(tx, { userId, since: due.since });
  await endMailed(tx, userId);
  if (items.length === 0 || !due.email) return false;
  await queueMail(tx, {
    to: due.email,
    userId,
    template: 'digest',
    data: { digest: due.digest, items, url: await wholeAddress('/notifications') },
  });
  return true;
}

/** What only mail tells is over once it was told: what comes later is a line of its own. */
const endMailed = (tx: Database, userId: string) =>
  tx
    .update(notification)
    .set({ readAt: sql`now()` })
    .where(and(eq(notification.userId, userId), notification.onlyMailed, isNull(notification.readAt)));

/** What is unread, came since the last digest and is not kept from mail, the latest first. Only to a verified address. */
async function loadItems(tx: Database, { userId, since }: { userId: string; since: Date | null }) {
  const rows = await tx
    .select({
      kind: notification.kind,
      subject: notification.subject,
      data: toldData,
      actorCount: notification.actorCount,
      actor: sql<
        string | null
      >`(select coalesce(nullif(a.display_name, ''), a.username) from "user" a where a.id = ${notification.actorId} and a.deleted_at is null)`,
    })
    .from(notification)
    .innerJoin(user, and(eq(user.id, notification.userId), eq(user.emailVerified, true), isNull(user.purgeAt)))
    .leftJoin(
      notificationPreference,
      and(
        eq(notificationPreference.userId, userId),
        eq(notificationPreference.kind, notification.kind),
        eq(notificationPreference.way, 'mail'),
        eq(notificationPreference.enabled, false),
      ),
    )
    .where(
      and(
        eq(notification.userId, userId),
        isNull(notification.readAt),
        isNull(notificationPreference.id),
        since ? gt(notification.foldedAt, since) : undefined,
      ),
    )
    .orderBy(desc(notification.foldedAt), desc(notification.id))
    .limit(itemLimit);
  return Promise.all(
    rows.map(async ({ actor, actorCount, ...told }) => ({
      news: newsOf(told, actor, actorCount),
      url: await wholeAddress(lineOf(told).path),
    })),
  );
}
