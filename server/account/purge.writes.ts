import { and, eq, isNotNull, lte, or, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Database } from '#db/connect.ts';
import { addJob } from '#db/jobs.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { defaultLocale } from '#db/vocabulary.ts';
import type { Cache } from '../cache/cache.ts';
import { passChainsOn } from '../chain/pass-chains-on.writes.ts';
import { staleChain } from '../chain/stale-chain.writes.ts';
import { log } from '../log.ts';
import { commit } from '../outbox/commit.ts';
import { deletedName, deletedUsername } from '../profile/person.reads.ts';
import { isReadable } from '../project/project-card.reads.ts';
import { settle } from '../project/standing.writes.ts';
import { shownWhere } from './shown-where.writes.ts';

type Parts = { db: PostgresJsDatabase; cache: Cache };

/**
 * Ends for good the accounts whose week is over as of `now`, and those that nobody confirmed within a week. Gives how
 * many of each. Doing it twice does no harm.
 */
export async function purgeAccounts(
  { db, cache }: Parts,
  now: Date,
): Promise<{ deleted: number; unconfirmed: number }> {
  const due = await db
    .select({ id: user.id })
    .from(user)
    .where(and(isNotNull(user.purgeAt), lte(user.purgeAt, now)))
    .orderBy(user.purgeAt);
  let deleted = 0;
  for (const { id } of due) {
    try {
      await commit({ db, cache }, (tx) => purgeAccount(tx, { id, now }));
      deleted++;
    } catch (err) {
      // The others are not kept for it; the next run tries it again.
      log.error({ err, userId: id }, 'a deleted account could not be ended');
    }
  }
  const unconfirmed = await db.execute(sql`
    delete from "user" u
    where email is not null and not email_verified and created_at < ${now.toISOString()}::timestamptz - interval '7 days'
      and not exists (select from account where user_id = u.id and provider_id <> 'credential')
      and not exists (select from session where user_id = u.id)
      and project_count = 0 and comment_count = 0 and karma = 0
      and not exists (select from project where owner_id = u.id)
    returning id`);
  return { deleted, unconfirmed: unconfirmed.length };
}

/** Removes all that is private of somebody; what they published stays, with the votes that they gave. */
async function purgeAccount(tx: Database, { id, now }: { id: string; now: Date }): Promise<void> {
  const projects = await lockProjects(tx, id);
  const isDue = and(eq(user.id, id), lte(user.purgeAt, now));
  const [found] = await tx
    .select({ id: user.id, username: user.username, email: user.email })
    .from(user)
    .where(isDue)
    .for('update');
  if (!found) return;
  const shown = await shownWhere(tx, found);
  const others = await countDown(tx, id);
  for (const statement of removals(found)) await tx.execute(statement);
  await tx.delete(project).where(and(eq(project.ownerId, id), sql`${project.status} in ('draft', 'scheduled')`));
  await tx.update(user).set(nobody).where(eq(user.id, id));
  // What was proven of them is not any more.
  for (const own of projects) if (own.isOwn) await settle(tx, own.id);
  await addJob(tx, { task: 'forget_uploads', payload: { userId: id } });
  // Their application waits for the admins no more.
  await changed(tx, { tags: [tag.adminDesk, ...shown, ...others, ...projects.map(({ slug }) => tag.project(slug))] });
  await passChainsOn(tx, id);
}

/** Those whose counts or scores change, in the order in which every write locks them. */
const lockProjects = (tx: Database, userId: string) =>
  tx
    .select({
      id: project.id,
      slug: project.slug,
      isOwn: sql<boolean>`${project.ownerId} = ${userId} and ${isReadable}`,
    })
    .from(project)
    .where(
      or(
        and(eq(project.ownerId, userId), isReadable),
        sql`${project.id} in (select project_id from saved_project where user_id = ${userId})`,
      ),
    )
    .orderBy(project.id)
    .for('update');

/** Takes them out of what others are counted by; gives the tags of these. */
async function countDown(tx: Database, id: string): Promise<string[]> {
  await tx.execute(sql`update project set save_count = save_count - 1
    where id in (select project_id from saved_project where user_id = ${id})`);
  const people = await tx.execute<{ id: string; username: string }>(sql`
    with known as (
      select id, coalesce(followed, 0) as followed, coalesce(follows, 0) as follows from
        (select followed_id as id, 1 as followed from follow where follower_id = ${id}) a
        full join (select follower_id as id, 1 as follows from follow where followed_id = ${id}) b using (id)),
    locked as (select u.id from "user" u join known using (id) order by u.id for update of u)
    update "user" u set follower_count = follower_count - followed, following_count = following_count - follows
    from known join locked using (id) where u.id = known.id returning u.id, u.username`);
  const chains = await tx.execute<{ slug: string }>(sql`update chain set follower_count = follower_count - 1
    where id in (select chain_id from chain_follower where user_id = ${id}) returning slug`);
  const events = await tx.execute<{ slug: string }>(sql`update event set subscriber_count = subscriber_count - 1
    where id in (select event_id from event_subscriber where user_id = ${id}) returning slug`);
  return [
    ...people.flatMap((other) => [tag.reputation(other.username), tag.person(other.id)]),
    ...chains.flatMap(staleChain),
    ...events.flatMap(({ slug }) => [tag.event(slug), tag.events]),
  ];
}

/** Tables whose rows are nobody's but theirs. */
const ownTables = [
  ...['account', 'session', 'two_factor', 'passkey', 'idempotency_key', 'mail', 'earlier_username'],
  ...['notification', 'notification_preference', 'mail_preference', 'watch'],
  ...['saved_project', 'saved_filter', 'project_visit', 'chain_follower', 'chain_moderator', 'event_subscriber'],
  ...['investor_profile', 'investor_application'],
];

function removals({ id, username, email }: { id: string; username: string; email: string | null }) {
  return [
    ...ownTables.map((table) => sql`delete from ${sql.identifier(table)} where user_id = ${id}`),
    sql`delete from watch where subject = ${`user:${username}`}`,
    // Another may take the name.
    sql`update chain_log set subject = (select 'user:' || ${deletedUsername} from ${user} where ${eq(user.id, id)})
      where subject = ${`user:${username}`}`,
    sql`delete from follow where follower_id = ${id} or followed_id = ${id}`,
    sql`delete from mail where recipient = ${email}`,
    sql`delete from verification where value = ${id} or identifier like ${`%-otp-${email}`}`,
    sql`delete from validator_assignment where validator_id = ${id} and status in ('assigned', 'started')`,
    sql`update validator set ended_at = now() where user_id = ${id} and ended_at is null`,
    sql`update intro_request set status = 'expired' where status = 'pending' and ${id} in (sender_id, recipient_id)`,
    sql`update feedback set user_id = null where user_id = ${id}`,
    sql`update project_member set user_id = null, name = ${deletedName} where user_id = ${id}`,
    ...['first', 'second'].map(readAll(id)),
  ];
}

/** Nothing waits for them any more, on either side of a conversation. */
const readAll = (id: string) => (side: string) => {
  const column = (name: string) => sql.identifier(`${side}_${name}`);
  return sql`update conversation set ${column('unread_count')} = 0, ${column('read_at')} = last_message_at,
    ${column('unread_since')} = null, ${column('mailed_at')} = null where ${column('user_id')} = ${id}`;
};

/** What stays of the row, since others' threads hang on it. */
const nobody = {
  email: null,
  emailVerified: false,
  importKey: null,
  username: deletedUsername,
  displayName: deletedName,
  avatarUrl: null,
  bio: '',
  website: null,
  location: null,
  githubLogin: null,
  githubConnectedAt: null,
  locale: defaultLocale,
  isAdmin: false,
  isValidator: false,
  isInvestor: false,
  suspendedUntil: null,
  suspendedReason: null,
  twoFactorEnabled: false,
  followerCount: 0,
  followingCount: 0,
  unreadNotificationCount: 0,
  unreadMessageCount: 0,
  purgeAt: null,
};
