import { and, arrayOverlaps, desc, eq, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { project } from '#db/schema/project.ts';
import type { Category, Sector, Stage } from '#db/vocabulary.ts';
import { byPlace, mayFit } from '../investor/match-candidates.reads.ts';
import { jsonOf } from '../json.ts';
import { categoriesOfSectors, type InvestorWants, investorMatch, raisingOf } from '../score/investor-match.ts';
import type { InvestorPart } from './dashboard.output.ts';
import { projectFigures } from './dashboard-own.reads.ts';

const matchLimit = 6;
/** Of each sector that an investor names, the best by proof score: what the match is reckoned of. */
const candidateLimit = 12;

type Matches = Pick<InvestorPart, 'matches' | 'namesSectors'>;
type Candidate = Omit<InvestorPart['matches'][number], 'match'> & {
  id: string;
  categories: Category[];
  raisingStage: Stage | null;
  raisingMin: number | null;
  raisingMax: number | null;
};

/** What might fit an investor, in the order of `/matches`; nothing without an entry in the directory. */
export async function loadMatches(db: Database, id: string): Promise<Matches> {
  const { sectors, stages, checkSizeMin, checkSizeMax } = investorProfile;
  const [found] = await db
    .select({ sectors, stages, checkSizeMin, checkSizeMax })
    .from(investorProfile)
    .where(eq(investorProfile.userId, id));
  const wants = found as InvestorWants | undefined; // the table's checks name the same words
  if (!wants) return { namesSectors: false, matches: [] };
  const best = (await loadCandidates(db, { id, sectors: wants.sectors }))
    .map((candidate) => ({ ...candidate, match: investorMatch(wants, raisingOf(candidate)) }))
    .sort(byPlace)
    .slice(0, matchLimit);
  const matches = best.map(({ id: _, categories, raisingStage, raisingMin, raisingMax, ...shown }) => shown);
  return { namesSectors: wants.sectors.length > 0, matches };
}

/**
 * The best of each sector. Each is a query of its own with its categories in it, so that the database knows how rare they
 * are; together they are one statement.
 */
async function loadCandidates(
  db: Database,
  { id, sectors }: { id: string; sectors: readonly Sector[] },
): Promise<Candidate[]> {
  const best = sectors
    .map((sector) => categoriesOfSectors([sector]))
    .filter((categories) => categories.length > 0)
    .map((categories) => sql`${bestOf(id, categories)}`);
  if (best.length === 0) return [];
  const item = jsonOf({
    id: project.id,
    ...projectFigures,
    tagline: project.tagline,
    categories: project.categories,
    raisingStage: project.raisingStage,
    raisingMin: project.raisingMin,
    raisingMax: project.raisingMax,
  });
  const rows = await db.execute<{ item: Candidate }>(
    sql`select ${item} as item from (${sql.join(best, sql` union `)}) best join ${project} on ${project.id} = best.id`,
  );
  return rows.map((row) => row.item);
}

function bestOf(id: string, categories: Category[]): SQL {
  const best = new QueryBuilder()
    .select({ id: project.id })
    .from(project)
    .where(and(mayFit(id), arrayOverlaps(project.categories, categories)))
    .orderBy(desc(project.proofScore), desc(project.netVotes), desc(project.id))
    .limit(candidateLimit);
  return sql`${best}`;
}
