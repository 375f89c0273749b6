import { and, isNull, type SQL } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';
import { withdrawAllAbout } from '../validator/assignment.writes.ts';
import { isDraftName, lockDraft } from './draft.writes.ts';
import { countPublic, staleLists } from './listed.writes.ts';
import { lockOwnProject, moveTo, type OwnProject, type ProjectStatus } from './own-project.writes.ts';
import { undoable } from './own-projects.reads.ts';
import type { OwnProject as OwnSlug } from './project-writes.input.ts';
import type { ProjectState } from './project-writes.output.ts';
import { settle } from './standing.writes.ts';

/** Takes a project off the lists; its page stays to be read. @throws DomainError PROJECT_NOT_FOUND */
export async function archiveProject(tx: Database, me: { id: string }, { slug }: OwnSlug): Promise<ProjectState> {
  const target = await lockOwnProject(tx, { slug, ownerId: me.id, statuses: ['published'] });
  return list(tx, target, { status: 'archived' });
}

/** @throws DomainError PROJECT_NOT_FOUND */
export async function unarchiveProject(tx: Database, me: { id: string }, { slug }: OwnSlug): Promise<ProjectState> {
  const target = await lockOwnProject(tx, { slug, ownerId: me.id, statuses: ['archived'] });
  return list(tx, target, { status: 'published' });
}

/**
 * Takes a project away from everybody; for a week it can come back, without the reviews that it waited for. Whoever removes
 * a draft does not mean the public page that has come of it meanwhile.
 * @throws DomainError PROJECT_NOT_FOUND, EDIT_CONFLICT
 */
export async function removeProject(tx: Database, me: { id: string }, { slug }: OwnSlug): Promise<ProjectState> {
  const statuses = ['draft', 'scheduled', 'published', 'archived'] as const;
  const target = isDraftName(slug)
    ? await lockDraft(tx, { slug, ownerId: me.id })
    : await lockOwnProject(tx, { slug, ownerId: me.id, statuses });
  const removedFrom = target.status === 'scheduled' ? 'draft' : target.status;
  const state = await list(tx, target, { status: 'removed', removedFrom, deletedAt: new Date(), scheduledAt: null });
  const validatorIds = await withdrawAllAbout(tx, target.id);
  if (validatorIds.length > 0) await changed(tx, { tags: validatorIds.map(tag.person) });
  return state;
}

/**
 * Brings back what its owner removed, to what it was. What a moderator removed stays away.
 * @throws DomainError PROJECT_NOT_FOUND
 */
export async function restoreProject(tx: Database, me: { id: string }, { slug }: OwnSlug): Promise<ProjectState> {
  const byOwner: SQL | undefined = and(undoable, isNull(project.removedReason));
  const target = await lockOwnProject(tx, { slug, ownerId: me.id, statuses: ['removed'] }, byOwner);
  const status = target.removedFrom ?? (target.publishedAt ? 'published' : 'draft');
  const state = await list(tx, target, { status, removedFrom: null, deletedAt: null });
  // Its owner may have proved something meanwhile, or no more.
  if (target.publishedAt) await settle(tx, target.id);
  return state;
}

/** Moves a project on or off the lists, with all counts that follow. */
async function list(
  tx: Database,
  target: OwnProject,
  values: Pick<typeof project.$inferInsert, 'deletedAt' | 'removedFrom' | 'scheduledAt'> & { status: ProjectStatus },
): Promise<ProjectState> {
  const step = Number(values.status === 'published') - Number(target.status === 'published');
  const state = await moveTo(tx, target, values);
  const places = step === 0 ? [] : await countPublic(tx, target, step > 0 ? 1 : -1);
  const seen = target.publishedAt ? staleLists(target, places) : [];
  await changed(tx, { tags: [...seen, tag.person(target.ownerId)] });
  return state;
}
