import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { notifyAll } from './notify.writes.ts';

type Mention = {
  names: string[];
  actorId: string;
  subject: string;
  data: Record<string, string | number | null>;
  /** Who of them, in a condition on the user `u`: who may read it, and was not told of it already. */
  whom: SQL;
};

/**
 * Tells people that they were named, but for who is suspended and who has blocked the writer. Gives the ids of those who
 * were told.
 */
export async function tellMentioned(tx: Database, { names, whom, ...news }: Mention): Promise<string[]> {
  if (names.length === 0) return [];
  const named = sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  );
  return notifyAll(
    tx,
    { kind: 'mention', ...news },
    sql`u.username in (${named}) and (u.suspended_until is null or u.suspended_until <= now())
      and not ${hasBlocked(news.actorId)} and ${whom}`,
  );
}

const hasBlocked = (actorId: string): SQL => sql`exists (
  select from conversation c where (c.first_user_id = u.id and c.second_user_id = ${actorId} and c.first_blocked_at is not null)
    or (c.second_user_id = u.id and c.first_user_id = ${actorId} and c.second_blocked_at is not null)
)`;

/** None of these, in a condition on the user `u`. */
export const noneOf = (ids: string[]): SQL =>
  sql`u.id not in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`;
