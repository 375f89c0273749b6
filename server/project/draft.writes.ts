import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { lockOwnProject, moveTo } from './own-project.writes.ts';
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
  const statuses = ['draft', 'scheduled'] as const;
  const target = await lockOwnProject(tx, {
    slug: made,
    ownerId: me.id,
    statuses,
    ...(slug !== null && { revision }),
  });
  if (target.status === 'scheduled') refuseIncomplete(problemsOf(content));
  await storeContent(tx, target, content);
  await changed(tx, { tags: [tag.person(me.id)] });
  return moveTo(tx, target, {});
}

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
