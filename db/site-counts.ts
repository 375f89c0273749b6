import type { siteDay } from './schema/site-day.ts';

export type SiteCounts = Pick<
  typeof siteDay.$inferSelect,
  'personCount' | 'projectCount' | 'commentCount' | 'voteCount' | 'badgeCount' | 'introCount'
>;

/** What each figure of `site_day` counts: rows that stand, each with the instant `at` since when it has. */
const counted: Record<keyof SiteCounts, string> = {
  personCount: `select created_at as at from "user" where deleted_at is null`,
  projectCount: `select published_at as at from project where status = 'published'`,
  commentCount: `select created_at as at from comment where deleted_at is null`,
  voteCount: `select created_at as at from vote where voided_at is null`,
  badgeCount: `select created_at as at from badge where withdrawn_at is null`,
  introCount: `select created_at as at from intro_request`,
};

/** Days before today of which there are figures: what sparklines show. */
const historyDays = 30;
const dayMs = 86_400_000;

/** The last days (UTC) in order, today at the end, each with the instant at which it ends; today for now ends at `now`. */
export function lastDays(now: Date): { day: string; end: Date }[] {
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  return Array.from({ length: historyDays + 1 }, (_, index) => {
    const start = today - (historyDays - index) * dayMs;
    return { day: dayOf(new Date(start)), end: new Date(Math.min(start + dayMs, now.getTime())) };
  });
}

/** '2026-05-04' */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/**
 * A statement that gives `SiteCounts` as of each of the instants, which must ascend, one row for each in their order. It
 * looks at each table once; what has gone since is in none of them.
 */
export function siteCountsBefore(ends: readonly Date[]): string {
  const instants = `'{${ends.map((end) => end.toISOString()).join(',')}}'::timestamptz[]`;
  const names = Object.keys(counted) as (keyof SiteCounts)[];
  const parts = names.map(
    (name) =>
      `select '${name}' as name, width_bucket(at, ${instants}) as part, count(*) as n from (${counted[name]}) rows group by 2`,
  );
  const sums = names.map((name) => `coalesce(sum(n) filter (where name = '${name}'), 0)::int as "${name}"`);
  return `
    select ${sums.join(', ')}
    from generate_series(1, ${ends.length}) as ends (place) left join (${parts.join(' union all ')}) came on came.part < ends.place
    group by place order by place`;
}
