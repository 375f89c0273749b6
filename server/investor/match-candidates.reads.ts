import {
  and,
  arrayOverlaps,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  lte,
  ne,
  not,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { QueryBuilder, union } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { project } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import type { Category, Sector, Stage } from '#db/vocabulary.ts';
import { isOnTeam } from '../project/on-team.reads.ts';
import { isPublished } from '../project/project-card.reads.ts';
import { raising } from '../project/project-content.reads.ts';
import {
  categoriesOfSectors,
  type InvestorMatch,
  type InvestorWants,
  investorMatch,
  raisingOf,
} from '../score/investor-match.ts';

/**
 * Of each kind of candidate, those with the best proof are compared: the whole table would be too many. A list to page
 * through has more of them than a few lines need.
 */
export const comparedOfEach = { list: 250, glance: 40 };

/** What an investor may be shown as fitting, in a statement about `project`: nothing of their own, nothing in their pipeline. */
function mayFit(userId: string): SQL | undefined {
  const { projectId, stage } = savedProject;
  const place = and(eq(savedProject.userId, userId), eq(projectId, project.id), isNotNull(stage));
  const inPipeline = new QueryBuilder().select({ one: sql`1` }).from(savedProject).where(place);
  return and(isPublished, ne(project.ownerId, userId), not(isOnTeam(userId)), notExists(inPipeline));
}

export type Ranked = { id: string; match: InvestorMatch; proofScore: number };

type Me = { id: string };

/**
 * What fits an investor, the best first: both `/matches` and the dashboard choose from it, by one rule. Nothing for
 * who names no sectors yet.
 */
export async function loadRanked(
  db: Database,
  { me, wants, ofEach }: { me: Me; wants: InvestorWants; ofEach: number },
): Promise<Ranked[]> {
  if (wants.sectors.length === 0) return [];
  return (await loadCandidates(db, { me, wants, ofEach }))
    .map(({ id, ...found }) => ({ id, match: investorMatch(wants, raisingOf(found)), proofScore: found.proofScore }))
    .sort(byPlace);
}

/** What an investor's entry looks for; undefined without one. */
export async function loadWants(db: Database, me: Me): Promise<InvestorWants | undefined> {
  const [wants] = await db
    .select({
      sectors: sql<Sector[]>`${investorProfile.sectors}`,
      stages: sql<Stage[]>`${investorProfile.stages}`,
      checkSizeMin: investorProfile.checkSizeMin,
      checkSizeMax: investorProfile.checkSizeMax,
    })
    .from(investorProfile)
    .where(eq(investorProfile.userId, me.id));
  return wants;
}

/**
 * Those in any of the investor's sectors with the best proof, and the same of what asks for their money, which fits better
 * with less of it. Where no category stands for one of the sectors, of all that are published.
 */
function loadCandidates(db: Database, { me, wants, ofEach }: { me: Me; wants: InvestorWants; ofEach: number }) {
  const categories = categoriesOfSectors(wants.sectors);
  const isOfSectors = categories.length > 0 ? arrayOverlaps(project.categories, categories) : undefined;
  const bestOf = (where?: SQL) =>
    db
      .select({
        id: project.id,
        categories: sql<Category[]>`${project.categories}`,
        proofScore: project.proofScore,
        ...raising,
      })
      .from(project)
      .where(and(mayFit(me.id), isOfSectors, where))
      .orderBy(desc(project.proofScore), desc(project.netVotes), desc(project.id))
      .limit(ofEach);
  return union(bestOf(), bestOf(asksFor(wants)));
}

/** Whether a project asks for a stage of theirs, or for a sum that their check may be part of. */
function asksFor({ stages, checkSizeMin, checkSizeMax }: InvestorWants): SQL | undefined {
  return and(
    // In the words of the index.
    sql`(${project.raisingStage} is not null or ${project.raisingMin} is not null)`,
    or(
      stages.length > 0 ? inArray(project.raisingStage, [...stages]) : undefined,
      and(lte(project.raisingMin, checkSizeMax), gte(project.raisingMax, checkSizeMin)),
    ),
  );
}

type Place = { match: { total: number }; proofScore: number; id: string };

/** By the match, which is no column, then by proof. */
export const byPlace = (a: Place, b: Place): number =>
  b.match.total - a.match.total || b.proofScore - a.proofScore || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
