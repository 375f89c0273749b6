import { and, eq, exists, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import * as tag from '#db/tags.ts';
import { lockInvestor } from '../investor/investor-for-write.writes.ts';
import { saveProject } from '../saved/saved.writes.ts';
import type { MoveInPipeline, RemoveFromPipeline } from './pipeline.input.ts';
import type { StageNow } from './pipeline.output.ts';

type Me = { id: string; isInvestor: boolean };

/**
 * Puts a project at a stage of somebody's pipeline; one that they have not saved is saved by that.
 * @throws DomainError PROJECT_NOT_FOUND; PROJECT_ARCHIVED where it was not saved before; FORBIDDEN for who is an investor
 * no more
 */
export async function moveInPipeline(tx: Database, me: Me, { slug, stage }: MoveInPipeline): Promise<StageNow> {
  if (!(await setStage(tx, me, { slug, stage }))) {
    await saveProject(tx, me, { slug });
    await setStage(tx, me, { slug, stage });
  }
  await lockInvestor(tx, me); // last, as people are locked after projects
  return { slug, stage };
}

/** Takes a project out of somebody's pipeline. It stays among what they saved, with their note. */
export async function removeFromPipeline(tx: Database, me: Me, { slug }: RemoveFromPipeline): Promise<StageNow> {
  await setStage(tx, me, { slug, stage: null });
  return { slug, stage: null };
}

/** Whether it was saved. Nobody else sees it, so nothing else is stale. */
async function setStage(tx: Database, me: Me, { slug, stage }: StageNow): Promise<boolean> {
  const isOfSlug = and(eq(project.id, savedProject.projectId), eq(project.slug, slug));
  const moved = await tx
    .update(savedProject)
    .set({ stage, updatedAt: sql`now()` })
    .where(and(eq(savedProject.userId, me.id), exists(tx.select({ one: sql`1` }).from(project).where(isOfSlug))))
    .returning({ id: savedProject.id });
  if (moved.length > 0) await changed(tx, { tags: [tag.person(me.id)] });
  return moved.length > 0;
}
