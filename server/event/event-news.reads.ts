import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';

export type EventNews = {
  eventId: string;
  slug: string;
  name: string;
  organizerId: string;
  told: 'start' | 'results';
};

/** What happened to events within a day before `now`: that they began, or were judged. */
export async function findEventNews(db: Database, now: Date): Promise<EventNews[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const isRecent = (instant: ReturnType<typeof sql>) =>
    sql`${instant} > ${at} - interval '1 day' and ${instant} <= ${at}`;
  const columns = sql`e.id as "eventId", e.slug, e.name, e.organizer_id as "organizerId"`;
  return db.execute<EventNews>(sql`
    select ${columns}, 'start' as told from event e
    where ${isHeld} and ${isRecent(sql`e.starts_at`)}
    union all
    select ${columns}, 'results' from event e
    where ${isHeld} and e.ends_at <= ${at} and e.ends_at > ${at} - interval '1 year' and exists (
      select from event_entry n where n.event_id = e.id and (n.rank is not null or n.prize is not null) and ${isRecent(sql`n.updated_at`)}
    )`);
}

const isHeld = sql`e.deleted_at is null and e.called_off_at is null`;
