import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { badge } from '#db/schema/badge.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { validator, validatorAssignment } from '#db/schema/validator.ts';
import type { BadgeKind } from '#db/vocabulary.ts';
import { DomainError } from '../errors.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { person } from '../profile/person.reads.ts';
import { isPublished, isReadable, projectCard } from '../project/project-card.reads.ts';
import type { QueueInput } from './assignment.input.ts';
import { filtered, progress } from './assignment.reads.ts';
import { loadBadges } from './badge.reads.ts';
import type { ReviewersOf, ReviewOf } from './review.input.ts';
import type { Review } from './review.output.ts';

/** 0 for what is urgent to 3 for what is low. */
const urgency = sql<number>`(case ${validatorAssignment.priority} when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end)`;

const mostUrgentFirst: Order = {
  name: 'review.queue',
  columns: [urgency, validatorAssignment.createdAt, validatorAssignment.id],
  ascends: true,
};
const latestFirst: Order = { name: 'review.done', columns: [validatorAssignment.id] };

/** What somebody can review now: the most urgent first, then what waits longest; or what of it is over, the latest first. */
export async function loadQueue(db: Database, me: { id: string }, { limit, cursor, ...filters }: QueueInput) {
  const waits = ['open', 'assigned', 'started'].includes(filters.status);
  const order = waits ? mostUrgentFirst : latestFirst;
  const isShown = waits ? isPublished : isReadable;
  const rows = await db
    .select({ ...progress, ...projectCard, key: keyOf(order) })
    .from(validatorAssignment)
    .innerJoin(project, eq(project.id, validatorAssignment.projectId))
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(and(eq(validatorAssignment.validatorId, me.id), filtered(filters), isShown, after(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(order, rows, limit);
  const toItem = ({
    priority,
    status,
    assignedAt,
    dueAt,
    startedAt,
    endedAt,
    declinedReason,
    ...card
  }: (typeof items)[number]) => ({
    ...{ priority, status, assignedAt, dueAt, startedAt, endedAt, declinedReason },
    project: card,
  });
  return { items: items.map(toItem), nextCursor };
}

/**
 * What somebody has to do with a project as its validator.
 * @throws DomainError PROJECT_NOT_FOUND
 */
export async function loadReview(db: Database, me: { id: string }, { slug }: ReviewOf): Promise<Review> {
  const [found] = await db
    .select({ id: project.id })
    .from(project)
    .where(and(eq(project.slug, slug), isReadable));
  if (!found) throw new DomainError('PROJECT_NOT_FOUND', { slug });
  const { id: projectId } = found;
  const [[assignment], [mandate], { badge: standing, withdrawn }] = await Promise.all([
    db
      .select(progress)
      .from(validatorAssignment)
      .where(and(eq(validatorAssignment.projectId, projectId), eq(validatorAssignment.validatorId, me.id)))
      .orderBy(desc(validatorAssignment.id))
      .limit(1),
    db
      .select({ badgeKinds: sql<BadgeKind[]>`${validator.badgeKinds}` })
      .from(validator)
      .where(and(eq(validator.userId, me.id), isNull(validator.endedAt))),
    loadBadges(db, and(eq(badge.projectId, projectId), eq(badge.validatorId, me.id))),
  ]);
  return { assignment: assignment ?? null, badgeKinds: mandate?.badgeKinds ?? [], badge: standing, withdrawn };
}

/**
 * Who looked at an own project, the latest first. Why somebody declined is between them and the admins.
 * @throws DomainError PROJECT_NOT_FOUND
 */
export async function loadReviewers(db: Database, me: { id: string }, { slug, limit, cursor }: ReviewersOf) {
  const [own] = await db
    .select({ id: project.id })
    .from(project)
    .where(and(eq(project.slug, slug), eq(project.ownerId, me.id), isNull(project.deletedAt)));
  if (!own) throw new DomainError('PROJECT_NOT_FOUND', { slug });
  const { status, assignedAt, startedAt, endedAt } = progress;
  const rows = await db
    .select({ validator: person, status, assignedAt, startedAt, endedAt, key: keyOf(lastAskedFirst) })
    .from(validatorAssignment)
    .innerJoin(user, eq(user.id, validatorAssignment.validatorId))
    .where(and(eq(validatorAssignment.projectId, own.id), after(lastAskedFirst, cursor)))
    .orderBy(...orderBy(lastAskedFirst))
    .limit(limit + 1);
  return toPage(lastAskedFirst, rows, limit);
}

const lastAskedFirst: Order = { name: 'review.reviewers', columns: [validatorAssignment.id] };
