import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { user } from '#db/schema/user.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { isReadable, projectCard } from '../project/project-card.reads.ts';
import { textQuery } from '../search/text-query.ts';
import type { SavedListInput, savedSorts } from './saved-list.input.ts';

const orders: Record<(typeof savedSorts)[number], Order> = {
  saved: { name: 'saved.saved', columns: [savedProject.id] },
  score: { name: 'saved.score', columns: [project.proofScore, project.netVotes, savedProject.id] },
  votes: { name: 'saved.votes', columns: [project.netVotes, savedProject.id] },
};

/** What somebody saved and can still be read. */
export async function loadSaved(db: Database, me: { id: string }, { sort, text, limit, cursor }: SavedListInput) {
  const order = orders[sort];
  const rows = await db
    .select({ ...projectCard, note: savedProject.note, savedAt: iso(savedProject.createdAt), key: keyOf(order) })
    .from(savedProject)
    .innerJoin(project, eq(project.id, savedProject.projectId))
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(and(eq(savedProject.userId, me.id), isReadable, hasWords(text), after(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(order, rows, limit);
  return { items: items.map(({ note, savedAt, ...card }) => ({ project: card, note, savedAt })), nextCursor };
}

/** In the project's words and the note's together. */
function hasWords(text: string | undefined): SQL | undefined {
  return text === undefined
    ? undefined
    : sql`(${project.search} || prova_tsvector(${savedProject.note})) @@ ${textQuery(text)}`;
}
