import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';

type News = {
  project: { id: string; slug: string; title: string; ownerId: string };
  actorId: string;
  /** The update's. */
  title: string;
};

/**
 * Tells the owner of a project and all who saved it or follow them of an update: what `notify` does for one, in as many statements for
 * thousands. Gives the ids of those who were told.
 */
export async function tellOfUpdate(tx: Database, { project, actorId, title }: News): Promise<string[]> {
  const subject = `project:${project.slug}`;
  const readers = await tx.execute<{ id: string }>(sql`
    select u.id from "user" u
    where u.id in (
        select user_id from saved_project where project_id = ${project.id}
        union select follower_id from follow where followed_id = ${project.ownerId}
        union select ${project.ownerId}::uuid
      )
      and u.id <> ${actorId} and u.deleted_at is null
      and not exists (select from watch w where w.user_id = u.id and w.subject = ${subject} and w.muted)
      and not exists (
        select from notification_preference n
        where n.user_id = u.id and n.kind = 'update' and n.way = 'site' and not n.enabled
      )
    order by u.id for update of u`);
  if (readers.length === 0) return [];
  const told = readers.map(({ id }) => id);
  const rows = JSON.stringify(told.map((userId) => ({ id: newId(), user_id: userId, actor_row: newId() })));
  const data = JSON.stringify({ slug: project.slug, title: project.title, update: title });
  await tx.execute(sql`
    with wanted as (
      select * from json_to_recordset(${rows}::text::json) as w (id uuid, user_id uuid, actor_row uuid)
    ), written as (
      insert into notification (id, user_id, kind, actor_id, subject, data)
      select id, user_id, 'update', ${actorId}, ${subject}, ${data}::text::jsonb from wanted
      on conflict (user_id, kind, subject) where read_at is null
        do update set actor_id = excluded.actor_id, data = excluded.data, folded_at = now(), updated_at = now()
      returning id, user_id, xmax = 0 as is_new
    ), actors as (
      insert into notification_actor (id, notification_id, actor_id)
      select w.actor_row, n.id, ${actorId} from written n join wanted w on w.user_id = n.user_id
      on conflict do nothing
    )
    update "user" set unread_notification_count = unread_notification_count + 1
    where id in (select user_id from written where is_new)`);
  // A row that a new actor joined cannot be changed twice in one statement.
  await tx.execute(sql`
    update notification n set actor_count = (select count(*) from notification_actor a where a.notification_id = n.id)
    where n.subject = ${subject} and n.kind = 'update' and n.read_at is null
      and n.user_id in (select (value)::uuid from json_array_elements_text(${JSON.stringify(told)}::text::json))`);
  return told;
}
