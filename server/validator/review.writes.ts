import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { validatorAssignment } from '#db/schema/validator.ts';
import * as tag from '#db/tags.ts';
import type { assignmentStatuses } from '#db/vocabulary.ts';
import { DomainError } from '../errors.ts';
import { type LockedProject, lockProject } from '../project/project-for-write.writes.ts';
import type { EndReview, ReviewOf } from './review.input.ts';
import type { ReviewState } from './review.output.ts';

type Me = { id: string };
type Status = (typeof assignmentStatuses)[number];
type Assignment = { id: string; status: Status };

/**
 * Says that one looks at it now. Said again it changes nothing.
 * @throws DomainError as `lockToReview`
 */
export async function startReview(tx: Database, me: Me, { slug }: ReviewOf): Promise<ReviewState> {
  const { target, assignment } = await lockToReview(tx, me, { slug, statuses: ['assigned', 'started'] });
  if (assignment.status === 'assigned') {
    await move(tx, assignment, { status: 'started', startedAt: sql`now()` });
    await changed(tx, { tags: [tag.person(me.id), tag.person(target.ownerId)] });
  }
  return { slug: target.slug, status: 'started' };
}

/** What is archived, or one's own by now, too: it waits all the same. @throws DomainError as `lockToReview` */
export async function declineReview(tx: Database, me: Me, { slug, reason }: EndReview): Promise<ReviewState> {
  const wanted = { slug, statuses: ['assigned', 'started'], toDecline: true } as const;
  const { target, assignment } = await lockToReview(tx, me, wanted);
  await move(tx, assignment, { status: 'declined', declinedReason: reason, endedAt: sql`now()` });
  await changed(tx, { tags: [tag.person(me.id), tag.person(target.ownerId)] });
  return { slug: target.slug, status: 'declined' };
}

type Wanted = { slug: string; statuses: readonly Status[]; toDecline?: boolean };

/**
 * Locks a project that is assigned to somebody, and their latest assignment, which must be in one of the states.
 * @throws DomainError PROJECT_NOT_FOUND, OWN_PROJECT, PROJECT_ARCHIVED, NOT_ASSIGNED
 */
export async function lockToReview(
  tx: Database,
  me: Me,
  { slug, statuses, toDecline = false }: Wanted,
): Promise<{ target: LockedProject; assignment: Assignment }> {
  const target = await lockProject(tx, { slug, userId: me.id });
  if (!toDecline) {
    if (target.isOwn) throw new DomainError('OWN_PROJECT', { message: 'Nobody reviews their own project.' });
    if (target.status === 'archived') throw new DomainError('PROJECT_ARCHIVED');
  }
  const [assignment] = await tx
    .select({ id: validatorAssignment.id, status: validatorAssignment.status })
    .from(validatorAssignment)
    .where(and(eq(validatorAssignment.projectId, target.id), eq(validatorAssignment.validatorId, me.id)))
    .orderBy(desc(validatorAssignment.id))
    .limit(1)
    .for('update');
  if (!assignment || !statuses.includes(assignment.status)) throw new DomainError('NOT_ASSIGNED', { slug });
  return { target, assignment };
}

type Move = {
  status: Status;
  startedAt?: ReturnType<typeof sql>;
  endedAt?: ReturnType<typeof sql>;
  declinedReason?: string;
};

export async function move(tx: Database, { id }: Assignment, values: Move): Promise<void> {
  await tx.update(validatorAssignment).set(values).where(eq(validatorAssignment.id, id));
}
