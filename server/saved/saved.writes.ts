import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { type LockedProject, lockProject } from '../project/project-for-write.writes.ts';
import type { Standing } from '../project/standing.output.ts';
import { settle } from '../project/standing.writes.ts';
import type { SaveProject, UnsaveProject } from './saved.input.ts';
import type { ProjectSaved } from './saved.output.ts';

/**
 * Saves a project, or changes the note of a saved one. What an investor saves is in their pipeline, as being watched.
 * @throws DomainError PROJECT_NOT_FOUND; PROJECT_ARCHIVED for what is not saved yet
 */
export async function saveProject(
  tx: Database,
  me: { id: string; isInvestor: boolean },
  { slug: named, note }: SaveProject,
): Promise<ProjectSaved> {
  const target = await lockProject(tx, { slug: named, userId: me.id });
  const { slug } = target;
  const own = and(eq(savedProject.userId, me.id), eq(savedProject.projectId, target.id));
  // What is archived stays in a pipeline, and its note is written on.
  if (target.status === 'archived' && (await tx.$count(savedProject, own)) === 0) {
    throw new DomainError('PROJECT_ARCHIVED');
  }
  const [row] = await tx
    .insert(savedProject)
    .values({ userId: me.id, projectId: target.id, note: note ?? '', stage: me.isInvestor ? 'watching' : null })
    .onConflictDoUpdate({
      target: [savedProject.userId, savedProject.projectId],
      set: { note: note ?? sql`${savedProject.note}`, updatedAt: sql`now()` },
    })
    .returning({ note: savedProject.note, isNew: sql<boolean>`xmax = 0` });
  if (!row) throw new Error('the saved project was not written');
  const standing = await count(tx, target, { me, by: row.isNew ? 1 : 0 });
  return { slug, saved: true, note: row.note, standing };
}

/**
 * Takes a project, archived or not, from what somebody saved.
 * @throws DomainError PROJECT_NOT_FOUND
 */
export async function unsaveProject(tx: Database, me: { id: string }, named: UnsaveProject): Promise<ProjectSaved> {
  const target = await lockProject(tx, { slug: named.slug, userId: me.id });
  const gone = await tx
    .delete(savedProject)
    .where(and(eq(savedProject.userId, me.id), eq(savedProject.projectId, target.id)))
    .returning({ id: savedProject.id });
  const standing = await count(tx, target, { me, by: gone.length > 0 ? -1 : 0 });
  return { slug: target.slug, saved: false, note: '', standing };
}

async function count(
  tx: Database,
  { id, slug }: LockedProject,
  { me, by }: { me: { id: string }; by: number },
): Promise<Standing> {
  await changed(tx, { tags: [...(by === 0 ? [] : [tag.project(slug)]), tag.person(me.id)] });
  return settle(tx, id, { saveCount: by });
}
