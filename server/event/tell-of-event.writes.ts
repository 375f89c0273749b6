import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import * as tag from '#db/tags.ts';
import { notify } from '../notification/notify.writes.ts';
import type { EventNews } from './event-news.reads.ts';

const batchSize = 100;

/**
 * Tells subscribers who have not heard it, the next hundred behind the person `after` by id; who was the last of them, or
 * null when nobody is left. Whoever subscribed after it began knows that. The lines in their inboxes are the memory:
 * one about results says more than one about the start.
 */
export async function tellSome(tx: Database, news: EventNews, after: string | null): Promise<string | null> {
  const { eventId, slug, name, organizerId, told } = news;
  const subject = `event:${slug}`;
  const rows = await tx.execute<{ id: string }>(sql`
    select s.user_id as id from event_subscriber s join event e on e.id = s.event_id
    where s.event_id = ${eventId} and e.called_off_at is null and s.user_id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
      and (${told} = 'results' or s.created_at <= e.starts_at)
      and not exists (
        select from notification n where n.user_id = s.user_id and n.kind = 'event' and n.subject = ${subject}
          and n.data ->> 'told' in (${told}, 'results')
      )
    order by s.user_id limit ${batchSize}`);
  for (const { id: to } of rows) {
    const data = { title: name, told, says: says[told] };
    await notify(tx, { to, kind: 'event', actorId: organizerId, subject, data });
  }
  if (rows.length > 0) await changed(tx, { tags: rows.map(({ id }) => tag.person(id)) });
  return rows.length === batchSize ? (rows.at(-1)?.id ?? null) : null;
}

const says = { start: 'opened', results: 'published the results of' };
