import type postgres from 'postgres';
import { lastDays, type SiteCounts, siteCountsBefore } from '../site-counts.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

/** How much there was in all on each of the last days, of what is there by now: the site's own job writes the same. */
export async function writeSiteDays(sql: postgres.ISql, world: World): Promise<void> {
  const now = new Date(world.now);
  const stamp = now.toISOString();
  const random = new Random(world.seed, 'site days');
  const days = lastDays(now);
  const counts = await sql.unsafe<SiteCounts[]>(siteCountsBefore(days.map(({ end }) => end)));
  for (const [index, { day, end }] of days.entries()) {
    const then = counts[index];
    if (!then) continue;
    const { personCount, projectCount, commentCount, voteCount, badgeCount, introCount } = then;
    await sql`
      insert into site_day (id, day, person_count, project_count, comment_count, vote_count, badge_count, intro_count, created_at, updated_at)
      values (${random.id(end.getTime())}, ${day}, ${personCount}, ${projectCount}, ${commentCount}, ${voteCount}, ${badgeCount},
        ${introCount}, ${stamp}, ${stamp})
      on conflict (day) do update set person_count = excluded.person_count, project_count = excluded.project_count,
        comment_count = excluded.comment_count, vote_count = excluded.vote_count, badge_count = excluded.badge_count,
        intro_count = excluded.intro_count, updated_at = excluded.updated_at`;
  }
}
