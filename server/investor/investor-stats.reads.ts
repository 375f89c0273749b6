import type { Database } from '#db/connect.ts';
import { investorTally } from '#db/schema/investor.ts';
import { investorTypes, sectors, stages } from '#db/vocabulary.ts';
import type { InvestorStats } from './investor.output.ts';

/** Where the brackets of the check size begin, in whole US dollars. Each ends where the next begins; the triggers know them too. */
const bracketStarts = [0, 25_000, 100_000, 500_000, 2_000_000];

/** Counts of the public directory, by every type, sector and stage there is, and by check size. */
export async function loadInvestorStats(db: Database): Promise<InvestorStats> {
  const brackets = bracketStarts.map((min, i) => ({ min, max: bracketStarts[i + 1] ?? null }));
  const { facet, name, entryCount } = investorTally;
  const rows = await db.select({ facet, name, entryCount }).from(investorTally);
  const counts = new Map(rows.map((row) => [`${row.facet} ${row.name}`, row.entryCount]));
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
