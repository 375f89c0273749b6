import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { pageTransition } from '#db/schema/page-transition.ts';
import * as tag from '#db/tags.ts';
import { crowd, keptDays } from './odds.reads.ts';

/** Days after which a way that few went is forgotten: until then others may go it. */
const rareDays = 3;

/**
 * Forgets what no longer counts, and what so few went that it never should have, and has the odds computed anew. Done
 * twice it comes to the same.
 */
export async function learnOdds(tx: Database, now: Date): Promise<void> {
  const today = sql`${now.toISOString().slice(0, 10)}::date`;
  await tx.delete(pageTransition).where(sql`${pageTransition.day} <= ${today} - ${keptDays}::int`);
  await tx.execute(sql`
    delete from page_transition t using (
      select from_path, to_path from page_transition
      group by from_path, to_path
      having max(visitor_count) < ${crowd} and max(day) <= ${today} - ${rareDays}::int
    ) rare
    where t.from_path = rare.from_path and t.to_path = rare.to_path
  `);
  await changed(tx, { tags: [tag.odds] });
}
