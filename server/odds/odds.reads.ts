import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { isListed } from '../chain/chain-card.reads.ts';
import type { Odds } from './odds.output.ts';

/** How many visitors must have gone a way on one day before it tells anybody anything: over days, one may come again. */
export const crowd = 10;
/** Days (UTC) that count, today included. */
export const keptDays = 14;
/** Pages that odds are kept for: those that most visitors leave. */
const maxPages = 2000;

/**
 * The three likeliest next pages of each page, by the last 14 days. A way that ten visitors went on none of these days is
 * counted in the whole alone, so no share tells of one of them; so is one in a private chain, whose followers may be a crowd.
 */
export async function loadOdds(db: Database, now: Date): Promise<Odds> {
  const rows = await db.execute<{ from_path: string; to_path: string; share: number }>(sql`
    with way as (
      select from_path, to_path, sum(visitor_count) as visitors, max(visitor_count) as most_on_a_day
      from page_transition where day > ${dayOf(now)}::date - ${keptDays}::int and day <= ${dayOf(now)}::date
      group by from_path, to_path
    ), ranked as (
      select *, sum(visitors) over (partition by from_path) as all_visitors,
        row_number() over (partition by from_path order by visitors desc, to_path) as place
      from way
    ), likely as (
      select * from ranked where most_on_a_day >= ${crowd} and place <= 3
        and ${isForAll(sql`from_path`)} and ${isForAll(sql`to_path`)}
    ),
    page as (select from_path from likely group by from_path order by max(all_visitors) desc, from_path limit ${maxPages})
    select from_path, to_path, round(visitors / all_visitors, 3)::float8 as share
    from likely join page using (from_path) order by from_path, place
  `);
  const next: Odds['next'] = {};
  for (const { from_path: from, to_path: to, share } of rows) next[from] = [...(next[from] ?? []), [to, share]];
  return { next };
}

/** Whether everybody may know of what is at a path: of a chain and what is in it where the chain is public. */
const isForAll = (path: SQL) => sql`(${path} not like '/chains/%'
  or exists (select from ${chain} where ${chain.slug} = split_part(${path}, '/', 3) and ${isListed}))`;

const dayOf = (now: Date) => now.toISOString().slice(0, 10);
