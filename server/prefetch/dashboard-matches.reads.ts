import { inArray } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { comparedOfEach, loadRanked, loadWants } from '../investor/match-candidates.reads.ts';
import type { InvestorPart } from './dashboard.output.ts';
import { projectFigures } from './dashboard-own.reads.ts';

const matchLimit = 6;

type Matches = Pick<InvestorPart, 'matches' | 'namesSectors'>;

/** What `/matches` begins with; nothing without an entry in the directory. */
export async function loadMatches(db: Database, id: string): Promise<Matches> {
  const wants = await loadWants(db, { id });
  if (!wants) return { namesSectors: false, matches: [] };
  const namesSectors = wants.sectors.length > 0;
  const best = (await loadRanked(db, { me: { id }, wants, ofEach: comparedOfEach.glance })).slice(0, matchLimit);
  if (best.length === 0) return { namesSectors, matches: [] };
  const ids = best.map(({ id }) => id);
  const rows = await db
    .select({ id: project.id, ...projectFigures, tagline: project.tagline })
    .from(project)
    .where(inArray(project.id, ids));
  const byId = new Map(rows.map(({ id, ...figures }) => [id, figures]));
  const matches = best.flatMap(({ id, match }) => {
    const figures = byId.get(id);
    return figures ? [{ ...figures, match }] : [];
  });
  return { namesSectors, matches };
}
