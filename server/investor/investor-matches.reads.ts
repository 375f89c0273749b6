import { and, arrayOverlaps, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import type { Category, Sector, Stage } from '#db/vocabulary.ts';
import { type Order, readCursor, writeCursor } from '../keyset.ts';
import { projectCard } from '../project/project-card.reads.ts';
import { raising } from '../project/project-content.reads.ts';
import { categoriesOfSectors, type InvestorWants, investorMatch, raisingOf } from '../score/investor-match.ts';
import type { InvestorMatchesInput } from './investor.input.ts';
import type { InvestorMatches } from './investor.output.ts';
import { byPlace, mayFit } from './match-candidates.reads.ts';

/** Those with the best proof in the investor's sectors are compared: the whole table would be too many. */
const candidateLimit = 500;

/** As `byPlace` compares them. */
const bestFirst: Order = { name: 'match', columns: [sql<number>`match`, project.proofScore, project.id] };

/**
 * The published projects of others that fit an investor best, but for those in their pipeline; none for who has no entry.
 * @throws DomainError INVALID_INPUT for a cursor of another list
 */
export async function loadInvestorMatches(
  db: Database,
  me: { id: string },
  { limit, cursor }: InvestorMatchesInput,
): Promise<InvestorMatches> {
  const last = cursor === undefined ? undefined : placeIn(readCursor(bestFirst, cursor));
  const wants = await loadWants(db, me.id);
  if (!wants) return { items: [], nextCursor: null };
  const ranked = (await loadCandidates(db, me.id, wants))
    .map(({ id, ...found }) => ({ id, match: investorMatch(wants, raisingOf(found)), proofScore: found.proofScore }))
    .sort(byPlace)
    .filter((one) => !last || byPlace(last, one) < 0);
  const best = ranked.slice(0, limit);
  const end = best.at(-1);
  if (!end) return { items: [], nextCursor: null };
  const cards = await db
    .select({ id: project.id, ...projectCard, raising })
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(
      inArray(
        project.id,
        best.map(({ id }) => id),
      ),
    );
  const byId = new Map(cards.map((card) => [card.id, card]));
  return {
    items: best.flatMap(({ id, match }) => {
      const card = byId.get(id);
      if (!card) return [];
      const { id: _, raising, ...shown } = card;
      return [{ project: shown, raising, match }];
    }),
    nextCursor:
      ranked.length > limit ? writeCursor(bestFirst, [`${end.match.total}`, `${end.proofScore}`, end.id]) : null,
  };
}

const placeIn = ([total, proofScore, id = '']: string[]) => ({
  match: { total: Number(total) },
  proofScore: Number(proofScore),
  id,
});

async function loadWants(db: Database, userId: string): Promise<InvestorWants | undefined> {
  const [wants] = await db
    .select({
      sectors: sql<Sector[]>`${investorProfile.sectors}`,
      stages: sql<Stage[]>`${investorProfile.stages}`,
      checkSizeMin: investorProfile.checkSizeMin,
      checkSizeMax: investorProfile.checkSizeMax,
    })
    .from(investorProfile)
    .where(eq(investorProfile.userId, userId));
  return wants;
}

/** Those in any of the investor's sectors; where no category stands for one of these, all that are published. */
function loadCandidates(db: Database, userId: string, { sectors }: InvestorWants) {
  const categories = categoriesOfSectors(sectors);
  return db
    .select({
      id: project.id,
      categories: sql<Category[]>`${project.categories}`,
      proofScore: project.proofScore,
      ...raising,
    })
    .from(project)
    .where(and(mayFit(userId), categories.length > 0 ? arrayOverlaps(project.categories, categories) : undefined))
    .orderBy(desc(project.proofScore), desc(project.netVotes), desc(project.id))
    .limit(candidateLimit);
}
