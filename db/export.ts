import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type postgres from 'postgres';

/** How many projects are fetched at a time. */
const fetchSize = 1000;

/**
 * Writes every published and archived project as CSV with a header, oldest first. An import takes all columns but the
 * counts and the score at the end, which follow from other things. Who left is named as on the site, though the name still
 * waits in the row for a deletion to be undone. Gives how many there are.
 */
export async function exportProjects(
  sql: postgres.Sql,
  sink: Writable,
  onProgress: (count: number) => void = () => {},
): Promise<number> {
  let count = 0;
  const projects = sql`
    select p.slug, p.title, p.tagline, p.description, p.story, p.novelty, p.comparison, p.demo_url, p.repository_url,
      p.video_url, p.pitch_deck_url, p.raising_stage, p.raising_min, p.raising_max, array_to_string(p.categories, '|') as categories,
      array_to_string(p.technologies, '|') as technologies, p.status,
      to_char(p.published_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as published_at,
      case when u.deleted_at is null then u.username else 'deleted_' || right(replace(u.id::text, '-', ''), 12) end as owner,
      case when u.deleted_at is null then u.display_name else 'Deleted person' end as owner_name, p.import_key, p.up_count, p.down_count, p.comment_count,
      p.view_count, p.save_count, p.badge_count, p.proof_score
    from project p join "user" u on u.id = p.owner_id
    where p.status in ('published', 'archived') order by p.id`;
  async function* rows(): AsyncGenerator<postgres.Row> {
    for await (const batch of projects.cursor(fetchSize)) {
      yield* batch;
      count += batch.length;
      onProgress(count);
    }
  }
  await pipeline(rows, stringify({ header: true }), sink);
  return count;
}
