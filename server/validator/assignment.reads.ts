import { and, arrayContains, arrayOverlaps, eq, notExists, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { validatorAssignment } from '#db/schema/validator.ts';
import { iso, isoOrNull } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { person } from '../profile/person.reads.ts';
import { isPublished, listProjects, newestFirst } from '../project/project-card.reads.ts';
import { textQuery } from '../search/text-query.ts';
import type { AssignmentListInput, CandidatesInput } from './assignment.input.ts';

/** What waits for its validator; literals, so that the partial index serves it. */
export const isOpen = sql`${validatorAssignment.status} in ('assigned', 'started')`;

/** What they can do now: not what is about an archived project, or one that is away. */
export const isDue = sql`${isOpen} and exists (
  select from ${project} where ${project.id} = ${validatorAssignment.projectId} and ${isPublished})`;

/** Columns that say how far an assignment has come. */
export const progress = {
  priority: validatorAssignment.priority,
  status: validatorAssignment.status,
  assignedAt: iso(validatorAssignment.createdAt),
  dueAt: isoOrNull(validatorAssignment.dueAt),
  startedAt: isoOrNull(validatorAssignment.startedAt),
  endedAt: isoOrNull(validatorAssignment.endedAt),
  declinedReason: validatorAssignment.declinedReason,
};

type Filters = Pick<AssignmentListInput, 'status' | 'priority' | 'category'>;

/** In a statement about assignments and their projects. */
export function filtered({ status, priority, category }: Filters): SQL | undefined {
  return and(
    status === 'open' ? isOpen : status && eq(validatorAssignment.status, status),
    priority && eq(validatorAssignment.priority, priority),
    category && arrayContains(project.categories, [category]),
  );
}

const latestFirst: Order = { name: 'assignment', columns: [validatorAssignment.id] };
const assigner = alias(user, 'assigner');

/** All assignments, the latest first. */
export async function loadAssignments(db: Database, input: AssignmentListInput) {
  const { validator, project: slug, limit, cursor, ...filters } = input;
  const rows = await db
    .select({
      id: validatorAssignment.id,
      ...progress,
      project: { slug: project.slug, title: project.title },
      validator: person,
      assignedBy: assigner.username,
      key: keyOf(latestFirst),
    })
    .from(validatorAssignment)
    .innerJoin(project, eq(project.id, validatorAssignment.projectId))
    .innerJoin(user, eq(user.id, validatorAssignment.validatorId))
    .leftJoin(assigner, eq(assigner.id, validatorAssignment.assignedById))
    .where(
      and(
        filtered(filters),
        validator ? eq(user.username, validator) : undefined,
        slug ? eq(project.slug, slug) : undefined,
        after(latestFirst, cursor),
      ),
    )
    .orderBy(...orderBy(latestFirst))
    .limit(limit + 1);
  return toPage(latestFirst, rows, limit);
}

/** Projects that could be assigned, the newest first. */
export async function loadCandidates(db: Database, { categories, text, unreviewed, limit, cursor }: CandidatesInput) {
  const open = db
    .select({ one: sql`1` })
    .from(validatorAssignment)
    .where(and(eq(validatorAssignment.projectId, project.id), isOpen));
  const where = and(
    categories.length > 0 ? arrayOverlaps(project.categories, categories) : undefined,
    text === undefined ? undefined : sql`${project.search} @@ ${textQuery(text)}`,
    unreviewed ? and(eq(project.badgeCount, 0), notExists(open)) : undefined,
    after(newestFirst, cursor),
  );
  const rows = await listProjects(db, { order: newestFirst, where, limit: limit + 1 });
  return toPage(newestFirst, rows, limit);
}
