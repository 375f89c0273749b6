import { sql } from 'drizzle-orm';
import { check, index, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { feedbackKinds, reportStatuses, reportSubjects } from '../vocabulary.ts';
import { id, instant, timestamps } from './columns.ts';
import { doneByUser, ownedByUser } from './user.ts';

export const reportStatus = pgEnum('report_status', reportStatuses);
export const reportSubject = pgEnum('report_subject', reportSubjects);
export const feedbackKind = pgEnum('feedback_kind', feedbackKinds);

/** One report per person and thing; the decision's reason goes to the author, who may appeal once. */
export const report = pgTable(
  'report',
  {
    id: id(),
    reporterId: ownedByUser(),
    subjectKind: reportSubject().notNull(),
    subjectId: uuid().notNull(),
    reason: text().notNull(),
    status: reportStatus().notNull().default('open'),
    decidedById: doneByUser(),
    decidedAt: instant(),
    decision: text(),
    appeal: text(),
    appealedAt: instant(),
    appealDecision: text(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('report_key').on(t.reporterId, t.subjectKind, t.subjectId),
    index('report_queue_index').on(t.status, t.createdAt),
    index('report_decided_by_index').on(t.decidedById).where(sql`${t.decidedById} is not null`),
    index('report_subject_index').on(t.subjectKind, t.subjectId),
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
    ...timestamps(),
  },
  (t) => [
    index('feedback_queue_index').on(t.createdAt).where(sql`${t.closedAt} is null`),
    index('feedback_user_index').on(t.userId),
    check('feedback_body_check', sql`char_length(${t.body}) between 1 and 5000`),
  ],
);
