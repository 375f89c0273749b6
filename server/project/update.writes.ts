import { and, eq, gt, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import { projectUpdate } from '#db/schema/project-update.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { isOnTeam } from './on-team.reads.ts';
import { lockProject } from './project-for-write.writes.ts';
import type { EditUpdate, PostUpdate, UpdateById } from './project-writes.input.ts';
import type { UpdateWritten } from './project-writes.output.ts';
import { tellOfUpdate } from './tell-of-update.writes.ts';

/**
 * Posts news of a project, as its owner or a member who has claimed the place. Who saved it or follows its owner is told.
 * @throws DomainError PROJECT_NOT_FOUND, PROJECT_ARCHIVED, NOT_ON_TEAM
 */
export async function postUpdate(
  tx: Database,
  me: { id: string },
  { slug, ...update }: PostUpdate,
): Promise<UpdateWritten> {
  const target = await lockProject(tx, { slug, userId: me.id });
  if (!target.isOwn) throw new DomainError('NOT_ON_TEAM');
  if (target.status === 'archived') throw new DomainError('PROJECT_ARCHIVED');
  const [row] = await tx
    .insert(projectUpdate)
    .values({
      ...columnsOf(update),
      projectId: target.id,
      authorId: me.id,
    })
    .returning({ id: projectUpdate.id });
  if (!row) throw new Error('the update was not written');
  const told = await tellOfUpdate(tx, { project: target, actorId: me.id, title: update.title });
  await changed(tx, { tags: [tag.project(target.slug), ...[me.id, ...told].map(tag.person)] });
  return { id: row.id, slug: target.slug };
}

/** Changes an update, as who wrote it or the project's owner. @throws DomainError UPDATE_NOT_FOUND */
export async function editUpdate(
  tx: Database,
  me: { id: string },
  { id, ...update }: EditUpdate,
): Promise<UpdateWritten> {
  const slug = await lockUpdate(tx, { id, userId: me.id, where: isNull(projectUpdate.deletedAt) });
  await tx
    .update(projectUpdate)
    .set({ ...columnsOf(update), editedAt: sql`now()` })
    .where(eq(projectUpdate.id, id));
  await changed(tx, { tags: [tag.project(slug)] });
  return { id, slug };
}

/** Only a release has a version, and only a milestone names one. */
const columnsOf = ({ version, milestone, ...words }: Omit<PostUpdate, 'slug'>) => ({
  ...words,
  version: (words.kind === 'release' && version) || null,
  milestone: (words.kind === 'milestone' && milestone) || null,
});

/** Takes an update away, as who wrote it or the project's owner. @throws DomainError UPDATE_NOT_FOUND */
export async function removeUpdate(tx: Database, me: { id: string }, { id }: UpdateById): Promise<UpdateWritten> {
  const slug = await lockUpdate(tx, { id, userId: me.id, where: isNull(projectUpdate.deletedAt) });
  return setDeletedAt(tx, { id, slug, deletedAt: sql`now()` });
}

/** Takes its removal back, for ten minutes. @throws DomainError UPDATE_NOT_FOUND */
export async function restoreUpdate(tx: Database, me: { id: string }, { id }: UpdateById): Promise<UpdateWritten> {
  const where = gt(projectUpdate.deletedAt, sql`now() - interval '10 minutes'`);
  const slug = await lockUpdate(tx, { id, userId: me.id, where });
  return setDeletedAt(tx, { id, slug, deletedAt: null });
}

type Removal = { id: string; slug: string; deletedAt: SQL | null };

async function setDeletedAt(tx: Database, { id, slug, deletedAt }: Removal): Promise<UpdateWritten> {
  await tx.update(projectUpdate).set({ deletedAt }).where(eq(projectUpdate.id, id));
  await changed(tx, { tags: [tag.project(slug)] });
  return { id, slug };
}

type ForWrite = { id: string; userId: string; where: SQL };

/** Locks an update that somebody may change; its project's slug. Who has left the team may not any more. */
async function lockUpdate(tx: Database, { id, userId, where }: ForWrite): Promise<string> {
  const mayChange = or(eq(project.ownerId, userId), and(eq(projectUpdate.authorId, userId), isOnTeam(userId)));
  const [found] = await tx
    .select({ slug: project.slug })
    .from(projectUpdate)
    .innerJoin(project, eq(project.id, projectUpdate.projectId))
    .where(and(eq(projectUpdate.id, id), eq(project.status, 'published'), mayChange, where))
    .for('update', { of: projectUpdate });
  if (!found) throw new DomainError('UPDATE_NOT_FOUND');
  return found.slug;
}
