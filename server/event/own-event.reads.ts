import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { DomainError } from '../errors.ts';
import type { EventBySlug } from './event.input.ts';
import type { OwnEvent } from './event.output.ts';

/** Whether somebody is told of an event, and which of their projects take part. */
export async function loadOwnEvent(db: Database, me: { id: string }, { slug }: EventBySlug): Promise<OwnEvent> {
  const [row] = await db.execute<OwnEvent>(sql`
    select
      exists (select from event_subscriber s where s.event_id = e.id and s.user_id = ${me.id}) as "isSubscribed",
      coalesce((
        select jsonb_agg(jsonb_build_object('slug', p.slug, 'title', p.title, 'track', n.track) order by n.entered_at)
        from project p join event_entry n on n.project_id = p.id and n.event_id = e.id
        where p.owner_id = ${me.id} and p.status = 'published'
      ), '[]') as entries
    from event e where e.slug = ${slug} and e.deleted_at is null`);
  if (!row) throw new DomainError('EVENT_NOT_FOUND', { slug });
  return row;
}
