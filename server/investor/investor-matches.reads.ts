import { eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { type Order, readCursor, writeCursor } from '../keyset.ts';
import { projectCard } from '../project/project-card.reads.ts';
import { raising } from '../project/project-content.reads.ts';
import type { InvestorMatchesInput } from './investor.input.ts';
import type { InvestorMatches } from './investor.output.ts';
import { byPlace, comparedOfEach, loadRanked, loadWants } from './match-candidates.reads.ts';

/** As `byPlace` compares them. */
const bestFirst: Order = { name: 'match', columns: [sql<number>`match`, project.proofScore, project.id] };

/**
 * The published projects of others that fit an investor best, but for those in their pipeline; none for who has no entry, or
 * names no sectors in it.
 * @throws DomainError INVALID_INPUT for a cursor of another list
 */
export async function loadInvestorMatches(
  db: Database,
  me: { id: string },
  { limit, cursor }: InvestorMatchesInput,
): Promise<InvestorMatches> {
  const last = cursor === undefined ? undefined : placeIn(readCursor(bestFirst, cursor));
  const wants = await loadWants(db, me);
  if (!wants) return { items: [], nextCursor: null };
  const ranked = (await loadRanked(db, { me, wants, ofEach: comparedOfEach.list })).filter(
    (one) => !last || byPlace(last, one) < 0,
  );
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
