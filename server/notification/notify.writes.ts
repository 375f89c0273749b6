import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import type { notification } from '#db/schema/notification.ts';
import { queueMails } from '../mail/queue-mail.ts';
import { lineOf, newsOf } from './line.ts';
import { reasonNameOf } from './saying.input.ts';
import { thingsOf } from './things-of.ts';
import { wholeAddress } from './whole-address.ts';

type News = {
  kind: typeof notification.$inferSelect.kind;
  /** Null where nobody did it by themselves: 'several reports hid'. */
  actorId: string | null;
  /** What it is about: 'project:SLUG'. Unread ones of one kind about one thing fold into one. */
  subject: string;
  /** What the line needs to be written: `title`, `thing`, `excerpt`, `commentId` …; `says` instead of the kind's own words. */
  data: Record<string, string | number | null>;
  /** Whether a mail of its own says the same. */
  hasLetter?: boolean;
  /** Whether it may take back what was mailed: it is mailed too where it folds into an unread line. */
  takesBack?: boolean;
};

/**
 * Tells somebody what another one did, unless they did it themselves, or muted the thing, what it is in, or the other
 * one. Inbox and mail are switched each by itself. A new line is mailed to whoever wants mail at once; what folds into an
 * unread one is not. Of messages they hear once these have waited (`mail-unread.writes.ts`).
 */
export async function notify(tx: Database, { to, ...news }: News & { to: string }): Promise<void> {
  if (to !== news.actorId) await notifyAll(tx, news, sql`u.id = ${to}`);
}

/** The same for all whom a condition on the user `u` names, in as many statements. Gives the ids of those who were told. */
export async function notifyAll(tx: Database, news: News, whom: SQL): Promise<string[]> {
  const { kind, hasLetter = kind === 'message', takesBack = false } = news;
  const found = await lockReceivers(tx, news, whom);
  const told = found.filter(({ onSite, mail }) => onSite || mail === 'digest' || (mail === 'at_once' && !hasLetter));
  const atOnce = new Set(told.flatMap(({ id, mail }) => (mail === 'at_once' && !hasLetter ? [id] : [])));
  await endMailed(tx, news, told);
  const withNewLine = await writeLines(tx, news, told);
  const toldIds = told.map(({ id }) => id);
  const toMail = (takesBack ? toldIds : withNewLine).filter((id) => atOnce.has(id));
  await mailLine(tx, news, { actor: told[0]?.actor ?? null, to: toMail });
  return toldIds;
}

/** In the inbox, by mail, or by mail alone. */
type Receiver = {
  id: string;
  onSite: boolean;
  mail: 'at_once' | 'digest' | null;
  /** Who did it, by name. */
  actor: string | null;
};

/** Locks them too, so that the count of unread ones is right whoever reads meanwhile. Always last in a write. */
async function lockReceivers(tx: Database, news: News, whom: SQL): Promise<Receiver[]> {
  const { kind, actorId } = news;
  const isOff = (way: 'site' | 'mail') => sql`exists (
    select from notification_preference p where p.user_id = u.id and p.kind = ${kind} and p.way = ${way} and not p.enabled
  )`;
  const muted = sql.join(
    thingsOf(news).map((subject) => sql`${subject}`),
    sql`, `,
  );
  return tx.execute<Receiver>(sql`
    select u.id, not ${isOff('site')} as "onSite",
      case when u.email is not null and u.email_verified and u.purge_at is null and not ${isOff('mail')} then
        case coalesce((select m.digest::text from mail_preference m where m.user_id = u.id), 'at_once')
          when 'at_once' then 'at_once' when 'off' then null else 'digest' end
      end as mail,
      coalesce(nullif(a.display_name, ''), a.username) as actor
    from "user" u left join "user" a on a.id = ${actorId}
    where ${whom} and u.id is distinct from ${actorId}::uuid and u.deleted_at is null and not exists (
      select from watch w where w.user_id = u.id and w.muted and w.subject in (${muted}, 'user:' || a.username)
    )
    order by u.id for no key update of u`);
}

/** Nobody reads what is mailed at once and not in the inbox: what it folds ends after a day. */
async function endMailed(tx: Database, { kind, subject }: News, told: Receiver[]): Promise<void> {
  const ids = told.flatMap(({ id, onSite, mail }) => (!onSite && mail === 'at_once' ? [id] : []));
  if (ids.length === 0) return;
  await tx.execute(sql`
    update notification set read_at = now()
    where user_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))
      and kind = ${kind} and subject = ${subject} and only_mailed and read_at is null
      and created_at < now() - interval '1 day'`);
}

/**
 * The lines, who is in them, and the receivers' counts of unread ones, in one statement; none else changes them meanwhile.
 * Gives who has a new one.
 */
async function writeLines(tx: Database, { kind, actorId, subject, data }: News, told: Receiver[]): Promise<string[]> {
  if (told.length === 0) return [];
  const rows = told.map(({ id, onSite }) => ({ id: newId(), user_id: id, only_mailed: !onSite, actor_row: newId() }));
  const lines = await tx.execute<{ userId: string }>(sql`
    with wanted as (
      select * from json_to_recordset(${JSON.stringify(rows)}::text::json)
        as w (id uuid, user_id uuid, only_mailed boolean, actor_row uuid)
    ), line as (
      insert into notification as n (id, user_id, kind, actor_id, subject, data, only_mailed)
      select id, user_id, ${kind}::notification_kind, ${actorId}::uuid, ${subject}::text,
        ${JSON.stringify(data)}::text::jsonb, only_mailed from wanted
      on conflict (user_id, kind, subject, only_mailed) where read_at is null do update set
        actor_id = excluded.actor_id, data = excluded.data, folded_at = now(), updated_at = now(),
        actor_count = n.actor_count + (not exists (
          select from notification_actor a where a.notification_id = n.id and a.actor_id = excluded.actor_id
        ))::int
      returning id, user_id, only_mailed, xmax = 0 as is_new
    ), actor as (
      insert into notification_actor (id, notification_id, actor_id)
      select w.actor_row, line.id, ${actorId}::uuid from line join wanted w using (user_id)
      where ${actorId}::uuid is not null on conflict do nothing
    ), counted as (
      update "user" set unread_notification_count = unread_notification_count + 1
      from line where line.is_new and not line.only_mailed and "user".id = line.user_id
    )
    select user_id as "userId" from line where is_new`);
  return lines.map(({ userId }) => userId);
}

async function mailLine(
  tx: Database,
  news: News,
  { actor, to }: { actor: string | null; to: string[] },
): Promise<void> {
  if (to.length === 0) return;
  const { excerpt, path } = lineOf(news);
  await queueMails(tx, to, {
    template: 'notification',
    data: {
      news: newsOf(news, actor, 1),
      ...(excerpt && { body: excerpt }),
      ...(excerpt && news.kind === 'intro' && { bodyName: reasonNameOf(excerpt) }),
      url: await wholeAddress(path),
    },
  });
}
