import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import * as tag from '#db/tags.ts';
import { lockInvestor } from '../investor/investor-for-write.writes.ts';
import { hasOrHad } from '../project/project-slug.reads.ts';
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
  let now = await setStage(tx, me, { slug, stage });
  if (!now) {
    await saveProject(tx, me, { slug });
    now = await setStage(tx, me, { slug, stage });
  }
  if (!now) throw new Error('the saved project has no stage');
  await lockInvestor(tx, me); // last, as people are locked after projects
  return { slug: now, stage };
}

/** Takes a project out of somebody's pipeline. It stays among what they saved, with their note. */
export async function removeFromPipeline(tx: Database, me: Me, { slug }: RemoveFromPipeline): Promise<StageNow> {
  const now = await setStage(tx, me, { slug, stage: null });
  return { slug: now ?? slug, stage: null };
}

/**
 * The slug that it has now, by whichever it was named, or undefined where it is not saved. What was removed has a place
 * too. Nobody else sees it, so nothing else is stale.
 */
async function setStage(tx: Database, me: Me, { slug, stage }: StageNow): Promise<string | undefined> {
  const [moved] = await tx
    .update(savedProject)
    .set({ stage, updatedAt: sql`now()` })
    .from(project)
    .where(and(eq(savedProject.userId, me.id), eq(project.id, savedProject.projectId), hasOrHad(tx, slug)))
    .returning({ slug: project.slug });
  if (moved) await changed(tx, { tags: [tag.person(me.id)] });
  return moved?.slug;
}
