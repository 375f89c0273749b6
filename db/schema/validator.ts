import { sql } from 'drizzle-orm';
import { check, index, pgEnum, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { assignmentPriorities, assignmentStatuses, badgeKinds, categories } from '../vocabulary.ts';
import { emptyTextArray, id, instant, textArray, timestamps } from './columns.ts';
import { ofProject } from './project.ts';
import { doneByUser, ownedByUser } from './user.ts';

export const assignmentPriority = pgEnum('assignment_priority', assignmentPriorities);
export const assignmentStatus = pgEnum('assignment_status', assignmentStatuses);

/** A person named by an admin to award badges. No categories means all of them. */
export const validator = pgTable(
  'validator',
  {
    id: id(),
    userId: ownedByUser(),
    categories: text().array().notNull().default(emptyTextArray),
    badgeKinds: text().array().notNull().default(emptyTextArray),
    namedById: doneByUser(),
    endedAt: instant(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('validator_user_key').on(t.userId),
    index('validator_categories_index').using('gin', t.categories),
    index('validator_named_by_index').on(t.namedById).where(sql`${t.namedById} is not null`),
    check('validator_categories_check', sql`${t.categories} <@ ${textArray(categories)}`),
    check('validator_badge_kinds_check', sql`${t.badgeKinds} <@ ${textArray(badgeKinds)}`),
  ],
);

export const validatorAssignment = pgTable(
  'validator_assignment',
  {
    id: id(),
    projectId: ofProject(),
    validatorId: ownedByUser(),
    assignedById: doneByUser(),
    priority: assignmentPriority().notNull().default('normal'),
    status: assignmentStatus().notNull().default('assigned'),
    dueAt: instant(),
    startedAt: instant(),
    endedAt: instant(),
    declinedReason: text(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('validator_assignment_open_key')
      .on(t.projectId, t.validatorId)
      .where(sql`${t.status} in ('assigned', 'started')`),
    index('validator_assignment_project_index').on(t.projectId),
    index('validator_assignment_assigned_by_index').on(t.assignedById).where(sql`${t.assignedById} is not null`),
    index('validator_assignment_queue_index').on(t.validatorId, t.status, t.priority, t.createdAt),
    check('validator_assignment_declined_check', sql`${t.status} <> 'declined' or ${t.declinedReason} is not null`),
  ],
);
