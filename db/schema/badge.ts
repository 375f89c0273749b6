import { sql } from 'drizzle-orm';
import { boolean, check, index, pgEnum, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { badgeKinds } from '../vocabulary.ts';
import { id, instant, timestamps } from './columns.ts';
import { ofProject } from './project.ts';
import { writtenByUser } from './user.ts';

export const badgeKind = pgEnum('badge_kind', badgeKinds);

/** One standing badge per validator and project; withdrawn ones stay as history. */
export const badge = pgTable(
  'badge',
  {
    id: id(),
    projectId: ofProject(),
    validatorId: writtenByUser(),
    kind: badgeKind().notNull(),
    points: smallint().notNull(),
    rationale: text().notNull(),
    featured: boolean().notNull().default(false),
    withdrawnAt: instant(),
    withdrawnReason: text(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('badge_standing_key').on(t.projectId, t.validatorId).where(sql`${t.withdrawnAt} is null`),
    uniqueIndex('badge_featured_key').on(t.projectId).where(sql`${t.featured} and ${t.withdrawnAt} is null`),
    index('badge_project_index').on(t.projectId, t.createdAt),
    index('badge_validator_index').on(t.validatorId, t.createdAt),
    check('badge_points_check', sql`${t.points} between -10 and 20`),
    check('badge_withdrawn_check', sql`(${t.withdrawnAt} is null) = (${t.withdrawnReason} is null)`),
    check('badge_rationale_check', sql`char_length(${t.rationale}) between 40 and 5000`),
  ],
);
