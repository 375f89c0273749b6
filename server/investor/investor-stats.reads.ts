import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { investorTypes, sectors, stages } from '#db/vocabulary.ts';
import type { InvestorStats } from './investor.output.ts';

/** Where the brackets of the check size begin, in whole US dollars. Each ends where the next begins. */
const bracketStarts = [0, 25_000, 100_000, 500_000, 2_000_000];

/** Counts of the public directory, by every type, sector and stage there is, and by check size. */
export async function loadInvestorStats(db: Database): Promise<InvestorStats> {
  const brackets = bracketStarts.map((min, i) => ({ min, max: bracketStarts[i + 1] ?? null }));
  const ranges = brackets.map(({ min, max }) => sql`(${min}::text, int8range(${min}, ${max}))`);
  const rows = await db.execute<{ facet: string; name: string; count: number }>(sql`
    with entry as materialized (
      select type, sectors, stages, int8range(check_size_min, check_size_max, '[]') as check_size
      from ${investorProfile} where is_public
    )
    select 'all' as facet, '' as name, count(*)::int as count from entry
    union all select 'type', type::text, count(*)::int from entry group by type
    union all select 'sector', sector, count(*)::int from entry, unnest(sectors) as sector group by sector
    union all select 'stage', stage, count(*)::int from entry, unnest(stages) as stage group by stage
    union all select 'check size', name, count(*)::int
      from (values ${sql.join(ranges, sql`, `)}) as bracket (name, range) join entry on check_size && range group by name
  `);
  const counts = new Map(rows.map(({ facet, name, count }) => [`${facet} ${name}`, count]));
  const tally = (facet: string, names: readonly string[]) =>
    names.map((name) => ({ name, count: counts.get(`${facet} ${name}`) ?? 0 }));
  return {
    count: counts.get('all ') ?? 0,
    byType: tally('type', investorTypes),
    bySector: tally('sector', sectors),
    byStage: tally('stage', stages),
    byCheckSize: brackets.map((bracket) => ({ ...bracket, count: counts.get(`check size ${bracket.min}`) ?? 0 })),
  };
}
