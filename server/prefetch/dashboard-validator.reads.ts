import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { badge } from '#db/schema/badge.ts';
import { project } from '#db/schema/project.ts';
import { validatorAssignment } from '#db/schema/validator.ts';
import { assignmentPriorities } from '#db/vocabulary.ts';
import type { Filled } from '../built-once.ts';
import { isoText } from '../instant.ts';
import { jsonList, jsonOf, jsonTally } from '../json.ts';
import { isDue } from '../validator/assignment.reads.ts';

const queueLimit = 10;
const { validatorId, status, priority, createdAt, endedAt, dueAt } = validatorAssignment;

/** What waits for a validator, and what they have done. */
export const validatorPart = (db: Database, id: Filled<string>): SQL =>
  jsonOf({
    open: db
      .select({ counts: jsonTally(priority, assignmentPriorities) })
      .from(validatorAssignment)
      .where(isDueTo(id)),
    queue: jsonList(queueOf(db, id)),
    awardedCount: db
      .select({ count: sql`count(*)` })
      .from(badge)
      .where(and(eq(badge.validatorId, id), isNull(badge.withdrawnAt))),
    declinedCount: db
      .select({ count: sql`count(*)` })
      .from(validatorAssignment)
      .where(and(eq(validatorId, id), eq(status, 'declined'))),
    medianAwardSeconds: db
      .select({
        seconds: sql`round(percentile_cont(0.5) within group (order by extract(epoch from ${endedAt} - ${createdAt})))`,
      })
      .from(validatorAssignment)
      .where(and(eq(validatorId, id), eq(status, 'awarded'))),
  });

const isDueTo = (id: Filled<string>) => and(eq(validatorId, id), isDue);

/** What is shown of a project is looked up once the rows are chosen: no more are looked up than are shown. */
const queueOf = (db: Database, id: Filled<string>) => {
  const { id: assignmentId, projectId } = validatorAssignment;
  const next = db
    .select({ id: assignmentId, projectId, priority, status, createdAt, dueAt })
    .from(validatorAssignment)
    .where(isDueTo(id))
    .orderBy(desc(priority), asc(createdAt), asc(assignmentId))
    .limit(queueLimit)
    .as('next');
  const item = jsonOf({
    project: { slug: project.slug, title: project.title, coverUrl: project.coverUrl },
    priority: next.priority,
    status: next.status,
    assignedAt: isoText(next.createdAt),
    dueAt: isoText(next.dueAt),
  });
  return db
    .select({ item: item.as('item') })
    .from(next)
    .innerJoin(project, eq(project.id, next.projectId))
    .orderBy(desc(next.priority), asc(next.createdAt), asc(next.id));
};
