import { sql } from 'drizzle-orm';
import { connect } from '#db/connect.ts';
import { partsOf } from '../prefetch/bootstrap.reads.ts';
import { membersOf } from './members.ts';

const notifications = 500;
const conversations = 200;
const actorsEach = 30;

/** A cookie of somebody with 500 notifications, each by 30 people, and 200 conversations; the same person each time. */
export async function fullInbox(database: string): Promise<string> {
  const [cookie = ''] = await membersOf(database, 1, 'full_inbox');
  const { sql: query, close } = connect(database);
  await query.begin(async (tx) => {
    const [me] = await tx<{ id: string; isFull: boolean }[]>`
      select id, unread_notification_count > 0 as "isFull" from "user" where username = 'full_inbox_0' for update`;
    if (!me || me.isFull) return;
    await tx`create temporary table others on commit drop as
      select id, row_number() over (order by id) as n from "user" where id <> ${me.id} order by id limit ${conversations}`;
    await tx`insert into notification (id, user_id, kind, actor_id, actor_count, subject, data, folded_at)
      select gen_random_uuid(), ${me.id}::uuid, 'update', o.id, ${actorsEach}::int, 'project:number-' || k,
        jsonb_build_object('title', 'Project ' || k), now() - k * interval '1 minute'
      from generate_series(1, ${notifications}::int) k join others o on o.n = k % ${actorsEach}::int + 1`;
    await tx`insert into notification_actor (id, notification_id, actor_id)
      select gen_random_uuid(), notification.id, others.id from notification, others
      where user_id = ${me.id} and n <= ${actorsEach}`;
    await tx`insert into conversation (id, first_user_id, second_user_id, last_message_at, last_message_text, first_unread_count)
      select gen_random_uuid(), least(id, ${me.id}), greatest(id, ${me.id}), now() - n * interval '1 hour', 'Word ' || n, 0 from others
      on conflict do nothing`;
    await tx`update "user" set unread_notification_count = ${notifications} where id = ${me.id}`;
  });
  await query`analyze notification, notification_actor, conversation`;
  await close();
  return cookie;
}

/** How long each part of their bootstrap takes as a statement of its own, in ms, `rounds` times. */
export async function timeParts(database: string, rounds: number): Promise<Record<string, number[]>> {
  const { db, close } = connect(database, { max: 1, shortReads: true });
  const [me] = await db.execute<{ id: string }>(sql`select id from "user" where username = 'full_inbox_0'`);
  const times: Record<string, number[]> = {};
  for (let round = 0; round <= rounds; round++) {
    for (const [name, part] of Object.entries(partsOf(db, me?.id ?? ''))) {
      const startMs = performance.now();
      await db.execute(sql`select ${part} from "user" where id = ${me?.id}`);
      // The first round warms up.
      if (round > 0) times[name] = [...(times[name] ?? []), performance.now() - startMs];
    }
  }
  await close();
  return times;
}
