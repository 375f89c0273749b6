import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { applicationStatuses, investorTypes, sectors, stages } from '../vocabulary.ts';
import { counter, emptyTextArray, id, instant, textArray, timestamps, tsvector } from './columns.ts';
import { doneByUser, ownedByUser } from './user.ts';

export const investorType = pgEnum('investor_type', investorTypes);
export const applicationStatus = pgEnum('application_status', applicationStatuses);

/** Whole US dollars. */
const dollars = () => bigint({ mode: 'number' }).notNull();

/** An investor's entry in the directory. */
export const investorProfile = pgTable(
  'investor_profile',
  {
    id: id(),
    userId: ownedByUser(),
    type: investorType().notNull(),
    name: text().notNull(),
    company: text().notNull().default(''),
    title: text().notNull().default(''),
    bio: text().notNull().default(''),
    thesis: text().notNull().default(''),
    sectors: text().array().notNull().default(emptyTextArray),
    stages: text().array().notNull().default(emptyTextArray),
    countries: text().array().notNull().default(emptyTextArray),
    checkSizeMin: dollars(),
    checkSizeMax: dollars(),
    notableInvestments: text().array().notNull().default(emptyTextArray),
    valueAdded: text().notNull().default(''),
    portfolioLinks: jsonb().$type<{ label: string; url: string }[]>().notNull().default([]),
    openToIntros: boolean().notNull().default(true),
    isPublic: boolean().notNull().default(false),
    /** Share of intro requests answered, 0..1; null before the first. */
    answerRate: real(),
    medianAnswerSeconds: integer(),
    search: tsvector().generatedAlwaysAs(
      sql`setweight(prova_tsvector(name), 'A') || setweight(prova_tsvector(company), 'A') || setweight(prova_tsvector(bio), 'C') || setweight(prova_tsvector(thesis), 'D')`,
    ),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('investor_profile_user_key').on(t.userId),
    index('investor_profile_list_index').on(t.id).where(sql`${t.isPublic}`),
    index('investor_profile_type_index').on(t.type, t.id).where(sql`${t.isPublic}`),
    index('investor_profile_sectors_index').using('gin', t.sectors).where(sql`${t.isPublic}`),
    index('investor_profile_stages_index').using('gin', t.stages).where(sql`${t.isPublic}`),
    index('investor_profile_check_size_min_index').on(t.checkSizeMin).where(sql`${t.isPublic}`),
    index('investor_profile_check_size_max_index').on(t.checkSizeMax).where(sql`${t.isPublic}`),
    index('investor_profile_search_index').using('gin', t.search).where(sql`${t.isPublic}`),
    check('investor_profile_check_size_check', sql`${t.checkSizeMin} between 0 and ${t.checkSizeMax}`),
    check('investor_profile_sectors_check', sql`${t.sectors} <@ ${textArray(sectors)}`),
    check('investor_profile_stages_check', sql`${t.stages} <@ ${textArray(stages)}`),
    check('investor_profile_answer_rate_check', sql`${t.answerRate} between 0 and 1`),
  ],
);

/**
 * How many entries of the directory each of its facets has, but for those of accounts that are being deleted; kept by
 * triggers on `investor_profile` and on `user.deleted_at`.
 */
export const investorTally = pgTable(
  'investor_tally',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** 'all', 'type', 'sector', 'stage' or 'check size'. */
    facet: text().notNull(),
    /** '' of all; of a check size the dollars from which its bracket begins. */
    name: text().notNull(),
    entryCount: counter(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('investor_tally_key').on(t.facet, t.name),
    check('investor_tally_counts_check', sql`${t.entryCount} >= 0`),
  ],
);

export const investorApplication = pgTable(
  'investor_application',
  {
    id: id(),
    userId: ownedByUser(),
    status: applicationStatus().notNull().default('pending'),
    type: investorType().notNull(),
    company: text().notNull().default(''),
    title: text().notNull().default(''),
    thesis: text().notNull().default(''),
    evidenceUrl: text(),
    statement: text().notNull().default(''),
    decidedById: doneByUser(),
    decidedAt: instant(),
    reason: text(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('investor_application_pending_key').on(t.userId).where(sql`${t.status} = 'pending'`),
    index('investor_application_queue_index').on(t.status, t.createdAt),
    index('investor_application_user_index').on(t.userId, t.createdAt),
    index('investor_application_decided_by_index').on(t.decidedById).where(sql`${t.decidedById} is not null`),
    check('investor_application_rejected_check', sql`${t.status} <> 'rejected' or ${t.reason} is not null`),
  ],
);
