import { and, eq, or, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import { projectUpdate } from '#db/schema/project-update.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { isOnTeam, lockProject } from './project-for-write.writes.ts';
import type { EditUpdate, PostUpdate, RemoveUpdate } from './project-writes.input.ts';
import type { UpdateWritten } from './project-writes.output.ts';
import { tellOfUpdate } from './tell-of-update.writes.ts';

/**
 * Posts news of a project, as its owner or a member who has claimed the place. Who saved it or follows its owner is told.
 * @throws DomainError PROJECT_NOT_FOUND, PROJECT_ARCHIVED, NOT_ON_TEAM
 */
export async function postUpdate(
  tx: Database,
  me: { id: string },
  { slug, version, milestone, ...words }: PostUpdate,
): Promise<UpdateWritten> {
  const target = await lockProject(tx, { slug, userId: me.id });
  if (!target.isOwn) throw new DomainError('NOT_ON_TEAM');
  if (target.status === 'archived') throw new DomainError('PROJECT_ARCHIVED');
  const [row] = await tx
    .insert(projectUpdate)
    .values({
      ...words,
      version: version || null,
      milestone: milestone || null,
      projectId: target.id,
      authorId: me.id,
    })
    .returning({ id: projectUpdate.id });
  if (!row) throw new Error('the update was not written');
  const told = await tellOfUpdate(tx, { project: target, actorId: me.id, title: words.title });
  await changed(tx, { tags: [tag.project(slug), ...[me.id, ...told].map(tag.person)] });
  return { id: row.id, slug };
}

/** Changes an update, as who wrote it or the project's owner. @throws DomainError UPDATE_NOT_FOUND */
export async function editUpdate(
  tx: Database,
  me: { id: string },
  { id, version, milestone, ...words }: EditUpdate,
): Promise<UpdateWritten> {
  const slug = await lockUpdate(tx, { id, userId: me.id });
  await tx
    .update(projectUpdate)
    .set({ ...words, version: version || null, milestone: milestone || null, editedAt: sql`now()` })
    .where(eq(projectUpdate.id, id));
  await changed(tx, { tags: [tag.project(slug)] });
  return { id, slug };
}

/** Takes an update away for good, as who wrote it or the project's owner. @throws DomainError UPDATE_NOT_FOUND */
export async function removeUpdate(tx: Database, me: { id: string }, { id }: RemoveUpdate): Promise<UpdateWritten> {
  const slug = await lockUpdate(tx, { id, userId: me.id });
  await tx.delete(projectUpdate).where(eq(projectUpdate.id, id));
  await changed(tx, { tags: [tag.project(slug)] });
  return { id, slug };
}

/** Locks an update that somebody may change; its project's slug. Who has left the team may not any more. */
async function lockUpdate(tx: Database, { id, userId }: { id: string; userId: string }): Promise<string> {
  const mayChange = or(eq(project.ownerId, userId), and(eq(projectUpdate.authorId, userId), isOnTeam(tx, userId)));
  const [found] = await tx
    .select({ slug: project.slug })
    .from(projectUpdate)
    .innerJoin(project, eq(project.id, projectUpdate.projectId))
    .where(and(eq(projectUpdate.id, id), eq(project.status, 'published'), mayChange))
    .for('update', { of: projectUpdate });
  if (!found) throw new DomainError('UPDATE_NOT_FOUND');
  return found.slug;
}
