import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import type { notification } from '#db/schema/notification.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { lineOf, newsOf } from './line.ts';
import { wholeAddress } from './whole-address.ts';

type News = {
  to: string;
  kind: typeof notification.$inferInsert.kind;
  /** Null where nobody did it by themselves: 'several reports hid'. */
  actorId: string | null;
  /** What it is about: 'project:SLUG'. Unread ones of one kind about one thing fold into one. */
  subject: string;
  /** What the line needs to be written: `title`, `excerpt`, `commentId` …; `says` instead of the kind's own words. */
  data: Record<string, string | number | null>;
  /** Whether a mail of its own says the same. */
  hasLetter?: boolean;
};

/**
 * Tells somebody what another one did, unless they did it themselves, do not want to hear of it, or muted the thing or
 * the other one. A new line is mailed to whoever wants mail at once; what folds into an unread one is not. Of messages
 * they hear once these have waited (`mail-unread.writes.ts`).
 */
export async function notify(tx: Database, news: News): Promise<void> {
  const { to, kind, actorId, hasLetter = kind === 'message' } = news;
  if (to === actorId) return;
  const receiver = await lockReceiver(tx, news);
  if (!receiver?.wanted) return;
  const { isNew } = await writeLine(tx, news);
  if (isNew && receiver.mail && !hasLetter) {
    await mailLine(tx, news, { actor: receiver.actor, mail: receiver.mail });
  }
}

/** The line, who is in it, and the receiver's count of unread ones, in one statement; none else changes them meanwhile. */
async function writeLine(tx: Database, { to, kind, actorId, subject, data }: News): Promise<{ isNew: boolean }> {
  const [line] = await tx.execute<{ isNew: boolean }>(sql`
    with line as (
      insert into notification as n (id, user_id, kind, actor_id, subject, data)
      values (${newId()}, ${to}, ${kind}, ${actorId}, ${subject}, ${JSON.stringify(data)}::jsonb)
      on conflict (user_id, kind, subject) where read_at is null do update set
        actor_id = excluded.actor_id, data = excluded.data, folded_at = now(), updated_at = now(),
        actor_count = n.actor_count + (not exists (
          select from notification_actor a where a.notification_id = n.id and a.actor_id = excluded.actor_id
        ))::int
      returning id, xmax = 0 as is_new
    ), actor as (
      insert into notification_actor (id, notification_id, actor_id) select ${newId()}::uuid, id, ${actorId}::uuid from line
      where ${actorId}::uuid is not null on conflict do nothing
    ), counted as (
      update "user" set unread_notification_count = unread_notification_count + 1
      from line where line.is_new and "user".id = ${to}
    )
    select is_new as "isNew" from line`);
  if (!line) throw new Error('the notification was not written');
  return line;
}

type Receiver = {
  wanted: boolean;
  /** Where to write at once; null where they do not want that, or have no address of their own. */
  mail: string | null;
  /** Who did it, by name. */
  actor: string | null;
};

/** Locks them too, so that the count of unread ones is right whoever reads meanwhile. Always last in a write. */
async function lockReceiver(tx: Database, { to, kind, subject, actorId }: News): Promise<Receiver | undefined> {
  const isOff = (way: 'site' | 'mail') => sql`exists (
    select from notification_preference p where p.user_id = u.id and p.kind = ${kind} and p.way = ${way} and not p.enabled
  )`;
  const [row] = await tx.execute<Receiver>(sql`
    select
      not ${isOff('site')} and not exists (
        select from watch w where w.user_id = u.id and w.muted and w.subject in (${subject}, 'user:' || a.username)
      ) as wanted,
      case when u.email_verified and u.purge_at is null and not ${isOff('mail')} and not exists (
        select from mail_preference m where m.user_id = u.id and m.digest <> 'at_once'
      ) then u.email end as mail,
      coalesce(nullif(a.display_name, ''), a.username) as actor
    from "user" u left join "user" a on a.id = ${actorId} where u.id = ${to} and u.deleted_at is null
    for no key update of u`);
  return row;
}

async function mailLine(
  tx: Database,
  news: News,
  { actor, mail }: { actor: string | null; mail: string },
): Promise<void> {
  const { excerpt, path } = lineOf(news);
  await queueMail(tx, {
    to: mail,
    userId: news.to,
    template: 'notification',
    data: {
      news: newsOf(news, actor, 1),
      ...(excerpt && { body: excerpt }),
      url: await wholeAddress(path),
    },
  });
}
