import { and, count, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { user } from '#db/schema/user.ts';
import { pipelineStages } from '#db/vocabulary.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { isReadable, projectCard } from '../project/project-card.reads.ts';
import { hasOrHad } from '../project/project-slug.reads.ts';
import type { PipelineInput, StageOf } from './pipeline.input.ts';
import type { PipelinePage, StageNow } from './pipeline.output.ts';

type Stage = (typeof pipelineStages)[number];

const newest: Order = { name: 'pipeline.newest', columns: [savedProject.id] };

/** The saved projects of an investor that have a stage and can still be read. */
export async function loadPipeline(db: Database, me: { id: string }, { stage, limit, cursor }: PipelineInput) {
  const mine = and(eq(savedProject.userId, me.id), isNotNull(savedProject.stage), isReadable);
  const [rows, counts] = await Promise.all([
    db
      .select({
        ...projectCard,
        stage: sql<Stage>`${savedProject.stage}`,
        note: savedProject.note,
        savedAt: iso(savedProject.createdAt),
        archived: sql<boolean>`${project.status} = 'archived'`,
        key: keyOf(newest),
      })
      .from(savedProject)
      .innerJoin(project, eq(project.id, savedProject.projectId))
      .innerJoin(user, eq(user.id, project.ownerId))
      .where(and(mine, stage && eq(savedProject.stage, stage), after(newest, cursor)))
      .orderBy(...orderBy(newest))
      .limit(limit + 1),
    db
      .select({ stage: savedProject.stage, n: count() })
      .from(savedProject)
      .innerJoin(project, eq(project.id, savedProject.projectId))
      .where(mine)
      .groupBy(savedProject.stage),
  ]);
  const { items, nextCursor } = toPage(newest, rows, limit);
  const countOf = (name: Stage) => counts.find(({ stage }) => stage === name)?.n ?? 0;
  return {
    items: items.map(({ stage, note, savedAt, archived, ...card }) => ({
      project: card,
      stage,
      note,
      savedAt,
      archived,
    })),
    nextCursor,
    counts: Object.fromEntries(pipelineStages.map((name) => [name, countOf(name)])) as PipelinePage['counts'],
  };
}

export async function loadStageOf(db: Database, me: { id: string }, { slug }: StageOf): Promise<StageNow> {
  const [row] = await db
    .select({ stage: savedProject.stage })
    .from(savedProject)
    .innerJoin(project, eq(project.id, savedProject.projectId))
    .where(and(eq(savedProject.userId, me.id), hasOrHad(db, slug)));
  return { slug, stage: row?.stage ?? null };
}
