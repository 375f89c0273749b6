import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import { validatorAssignment } from '#db/schema/validator.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import { notify } from '../notification/notify.writes.ts';
import type { WithdrawAssignment } from './assignment.input.ts';
import type { AssignmentWithdrawn } from './assignment.output.ts';
import { isOpen } from './assignment.reads.ts';

/** Takes back an assignment that waits for its validator. @throws DomainError ASSIGNMENT_NOT_FOUND */
export async function withdrawAssignment(
  tx: Database,
  me: { id: string },
  { id, reason }: WithdrawAssignment,
): Promise<AdminDone<AssignmentWithdrawn>> {
  const [withdrawn] = await withdraw(tx, and(eq(validatorAssignment.id, id), isOpen));
  if (!withdrawn) throw new DomainError('ASSIGNMENT_NOT_FOUND', { id });
  const { projectId, validatorId } = withdrawn;
  const [target] = await tx
    .select({ slug: project.slug, title: project.title, ownerId: project.ownerId })
    .from(project)
    .where(eq(project.id, projectId));
  if (!target) throw new Error(`there is no project ${projectId}`);
  const news = { to: validatorId, kind: 'badge', actorId: me.id, subject: `project:${target.slug}` } as const;
  const data = { title: target.title, says: 'withdrew your review of', excerpt: reason };
  await notify(tx, { ...news, data });
  await changed(tx, { tags: [tag.person(validatorId), tag.person(target.ownerId)] });
  return { answer: { id }, subjects: [`project:${projectId}`, `user:${validatorId}`], data: { assignmentId: id } };
}

/** Takes back all that waits for somebody; how many those were, and whose projects. */
export async function withdrawAllOf(
  tx: Database,
  validatorId: string,
): Promise<{ withdrawnCount: number; ownerIds: string[] }> {
  const withdrawn = await withdraw(tx, and(eq(validatorAssignment.validatorId, validatorId), isOpen));
  const ids = withdrawn.map(({ projectId }) => projectId);
  const owners = await tx.select({ id: project.ownerId }).from(project).where(inArray(project.id, ids));
  return { withdrawnCount: withdrawn.length, ownerIds: owners.map(({ id }) => id) };
}

/** Takes back what waits for somebody about one project. */
export async function withdrawFrom(
  tx: Database,
  { projectId, validatorId }: { projectId: string; validatorId: string },
): Promise<void> {
  const { projectId: about, validatorId: to } = validatorAssignment;
  await withdraw(tx, and(eq(about, projectId), eq(to, validatorId), isOpen));
}

/** Takes back all that waits about a project; for whom it did. */
export async function withdrawAllAbout(tx: Database, projectId: string): Promise<string[]> {
  const withdrawn = await withdraw(tx, and(eq(validatorAssignment.projectId, projectId), isOpen));
  return withdrawn.map(({ validatorId }) => validatorId);
}

const withdraw = (tx: Database, where: ReturnType<typeof and>) =>
  tx
    .update(validatorAssignment)
    .set({ status: 'withdrawn', endedAt: sql`now()` })
    .where(where)
    .returning({ projectId: validatorAssignment.projectId, validatorId: validatorAssignment.validatorId });
