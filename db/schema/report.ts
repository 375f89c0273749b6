import { sql } from 'drizzle-orm';
import { check, index, pgEnum, pgTable, real, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { appealStatuses, feedbackKinds, reportStatuses, reportSubjects } from '../vocabulary.ts';
import { counter, id, instant, timestamps } from './columns.ts';
import { doneByUser, ownedByUser } from './user.ts';

export const reportStatus = pgEnum('report_status', reportStatuses);
export const reportSubject = pgEnum('report_subject', reportSubjects);
export const appealStatus = pgEnum('appeal_status', appealStatuses);
export const feedbackKind = pgEnum('feedback_kind', feedbackKinds);

/**
 * What people reported about one thing, for one decision: hidden once the weights of the reports reach a threshold, then
 * upheld or dismissed, with a reason for the author, who may appeal once. A thing has one open case at the most.
 */
export const moderationCase = pgTable(
  'moderation_case',
  {
    id: id(),
    subjectKind: reportSubject().notNull(),
    subjectId: uuid().notNull(),
    /** Who wrote or owns the thing. */
    authorId: ownedByUser(),
    status: reportStatus().notNull().default('open'),
    reportCount: counter(),
    /** Sum of the weights of its reports. */
    weight: real().notNull().default(0),
    /** When the weight alone hid the thing. */
    hiddenAt: instant(),
    decidedById: doneByUser(),
    decidedAt: instant(),
    decision: text(),
    appealStatus: appealStatus(),
    appeal: text(),
    appealedAt: instant(),
    appealDecidedById: doneByUser(),
    appealDecidedAt: instant(),
    appealDecision: text(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('moderation_case_open_key').on(t.subjectKind, t.subjectId).where(sql`${t.status} = 'open'`),
    index('moderation_case_subject_index').on(t.subjectKind, t.subjectId),
    index('moderation_case_queue_index').on(t.status, t.weight, t.id),
    index('moderation_case_waiting_index').on(t.createdAt).where(sql`${t.status} = 'open'`),
    index('moderation_case_appeal_index').on(t.appealedAt, t.id).where(sql`${t.appealStatus} = 'pending'`),
    index('moderation_case_author_index').on(t.authorId, t.id),
    index('moderation_case_decided_by_index').on(t.decidedById).where(sql`${t.decidedById} is not null`),
    index('moderation_case_appeal_decided_by_index')
      .on(t.appealDecidedById)
      .where(sql`${t.appealDecidedById} is not null`),
    check('moderation_case_decided_check', sql`(${t.status} = 'open') = (${t.decidedAt} is null)`),
    check('moderation_case_decision_check', sql`${t.status} <> 'upheld' or ${t.decision} is not null`),
    check(
      'moderation_case_appeal_check',
      sql`(${t.appealStatus} is null) = (${t.appeal} is null) and (${t.appeal} is null) = (${t.appealedAt} is null)`,
    ),
    check('moderation_case_counts_check', sql`least(${t.reportCount}, ${t.weight}) >= 0`),
  ],
);

/** One report per person and thing. It is decided with its case; how often one was right weighs the next. */
export const report = pgTable(
  'report',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => moderationCase.id, { onDelete: 'cascade' }),
    reporterId: ownedByUser(),
    subjectKind: reportSubject().notNull(),
    subjectId: uuid().notNull(),
    reason: text().notNull(),
    /** By how often the reporter was right before, as of the report. */
    weight: real().notNull().default(1),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('report_key').on(t.reporterId, t.subjectKind, t.subjectId),
    index('report_case_index').on(t.caseId, t.id),
    check('report_reason_check', sql`char_length(${t.reason}) between 1 and 1000`),
  ],
);

export const feedback = pgTable(
  'feedback',
  {
    id: id(),
    userId: doneByUser(),
    kind: feedbackKind().notNull(),
    body: text().notNull(),
    pageUrl: text(),
    answer: text(),
    closedAt: instant(),
    closedById: doneByUser(),
    ...timestamps(),
  },
  (t) => [
    index('feedback_queue_index').on(t.createdAt).where(sql`${t.closedAt} is null`),
    index('feedback_user_index').on(t.userId),
    index('feedback_closed_by_index').on(t.closedById).where(sql`${t.closedById} is not null`),
    check('feedback_body_check', sql`char_length(${t.body}) between 1 and 5000`),
  ],
);
