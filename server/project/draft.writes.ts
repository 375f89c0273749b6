import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { lockOwnProject, moveTo, type OwnProject } from './own-project.writes.ts';
import { problemsOf } from './project-content.input.ts';
import { storeContent } from './project-content.writes.ts';
import type { SaveDraft } from './project-writes.input.ts';
import type { ProjectState } from './project-writes.output.ts';

/** Nobody needs more at once, and each is a row for ever. */
const mostDrafts = 100;

/**
 * Makes a draft, or saves over the state of it that its revision names. One that is scheduled stays fit to be published.
 * @throws DomainError PROJECT_NOT_FOUND, EDIT_CONFLICT, PROJECT_INCOMPLETE, TOO_MANY_DRAFTS
 */
export async function saveDraft(
  tx: Database,
  me: { id: string },
  { slug, revision, content }: SaveDraft,
): Promise<ProjectState> {
  const made = slug ?? (await makeDraft(tx, me.id));
  const target = await lockDraft(tx, { slug: made, ownerId: me.id, ...(slug !== null && { revision }) });
  if (target.status === 'scheduled') refuseIncomplete(problemsOf(content));
  await storeContent(tx, target, content);
  await changed(tx, { tags: [tag.person(me.id)] });
  return moveTo(tx, target, {});
}

/**
 * Locks what is not public yet. Once it is, whoever has its form open still is told so, with the name that it has now.
 * @throws DomainError PROJECT_NOT_FOUND, EDIT_CONFLICT
 */
export async function lockDraft(
  tx: Database,
  wanted: { slug: string; ownerId: string; revision?: number },
): Promise<OwnProject> {
  const statuses = ['draft', 'scheduled', 'published', 'archived'] as const;
  const target = await lockOwnProject(tx, { ...wanted, statuses });
  const { slug, status, revision } = target;
  if (status === 'published' || status === 'archived') throw new DomainError('EDIT_CONFLICT', { slug, revision });
  return target;
}

/** Whether a slug is one that a draft has, or had until it was published. */
export const isDraftName = (slug: string): boolean => /^draft-[0-9a-f]{18}$/.test(slug);

/** A name that says nothing, since the public one is made of the title at the end. */
async function makeDraft(tx: Database, ownerId: string): Promise<string> {
  const drafts = await tx.$count(project, and(eq(project.ownerId, ownerId), eq(project.status, 'draft')));
  if (drafts >= mostDrafts) throw new DomainError('TOO_MANY_DRAFTS');
  const slug = `draft-${randomBytes(9).toString('hex')}`;
  await tx.insert(project).values({ slug, ownerId, status: 'draft' });
  return slug;
}

/** @throws DomainError PROJECT_INCOMPLETE, its `fields` what each lacks */
export function refuseIncomplete(fields: ReturnType<typeof problemsOf>): void {
  if (fields.length > 0) throw new DomainError('PROJECT_INCOMPLETE', { fields });
}
