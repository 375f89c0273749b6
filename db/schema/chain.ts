import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  index,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { categories, chainProjectStatuses } from '../vocabulary.ts';
import { counter, emptyTextArray, id, instant, textArray, timestamps, tsvector } from './columns.ts';
import { ofProject } from './project.ts';
import { doneByUser, ownedByUser, writtenByUser } from './user.ts';

export const chainProjectStatus = pgEnum('chain_project_status', chainProjectStatuses);

/** A topic community. */
export const chain = pgTable(
  'chain',
  {
    id: id(),
    slug: text().notNull(),
    ownerId: writtenByUser(),
    name: text().notNull(),
    description: text().notNull().default(''),
    rules: text().notNull().default(''),
    categories: text().array().notNull().default(emptyTextArray),
    bannerUrl: text(),
    logoUrl: text(),
    links: jsonb().$type<{ label: string; url: string }[]>().notNull().default([]),
    isPublic: boolean().notNull().default(true),
    requiresApproval: boolean().notNull().default(false),
    projectCount: counter(),
    followerCount: counter(),
    postCount: counter(),
    /** Posts of the last 7 days. */
    recentPostCount: counter(),
    rank: doublePrecision()
      .notNull()
      .generatedAlwaysAs(sql`0.6 * project_count + 0.3 * follower_count + 0.1 * recent_post_count`),
    deletedAt: instant(),
    /** By a moderator of the site, who deleted it too, so that it can be put back. */
    hiddenReason: text(),
    search: tsvector().generatedAlwaysAs(
      sql`setweight(prova_tsvector(name), 'A') || setweight(prova_tsvector(description), 'C')`,
    ),
    ...timestamps(),
  },
  (t) => {
    const listed = sql`${t.isPublic} and ${t.deletedAt} is null`;
    return [
      uniqueIndex('chain_slug_key').on(t.slug),
      index('chain_owner_index').on(t.ownerId),
      index('chain_rank_index').on(t.rank, t.id).where(listed),
      index('chain_newest_index').on(t.id).where(listed),
      index('chain_followers_index').on(t.followerCount, t.id).where(listed),
      index('chain_categories_index').using('gin', t.categories).where(listed),
      index('chain_search_index').using('gin', t.search),
      check('chain_slug_check', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(${t.slug}) <= 80`),
      check('chain_categories_check', sql`${t.categories} <@ ${textArray(categories)}`),
      check('chain_name_check', sql`char_length(${t.name}) between 3 and 80`),
      check(
        'chain_counts_check',
        sql`least(${t.projectCount}, ${t.followerCount}, ${t.postCount}, ${t.recentPostCount}) >= 0`,
      ),
    ];
  },
);

export const ofChain = () =>
  uuid()
    .notNull()
    .references(() => chain.id, { onDelete: 'cascade' });

export const chainModerator = pgTable(
  'chain_moderator',
  {
    id: id(),
    chainId: ofChain(),
    userId: ownedByUser(),
    addedById: doneByUser(),
    /** Since when its owner offers them the chain; the offer ends with their moderating. */
    offeredAt: instant(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('chain_moderator_key').on(t.chainId, t.userId),
    uniqueIndex('chain_moderator_offer_key').on(t.chainId).where(sql`${t.offeredAt} is not null`),
    index('chain_moderator_user_index').on(t.userId),
    index('chain_moderator_added_by_index').on(t.addedById).where(sql`${t.addedById} is not null`),
  ],
);

/** Following is joining; a private chain lets its followers read. */
export const chainFollower = pgTable(
  'chain_follower',
  { id: id(), chainId: ofChain(), userId: ownedByUser(), ...timestamps() },
  (t) => [
    uniqueIndex('chain_follower_key').on(t.chainId, t.userId),
    index('chain_follower_user_index').on(t.userId, t.id),
  ],
);

/** A project's place in a chain: submitted, then approved or rejected; up to three are pinned. */
export const chainProject = pgTable(
  'chain_project',
  {
    id: id(),
    chainId: ofChain(),
    projectId: ofProject(),
    submittedById: doneByUser(),
    message: text().notNull().default(''),
    status: chainProjectStatus().notNull().default('pending'),
    decidedById: doneByUser(),
    decidedAt: instant(),
    reason: text(),
    pinnedPosition: smallint(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('chain_project_key').on(t.chainId, t.projectId),
    uniqueIndex('chain_project_pin_key').on(t.chainId, t.pinnedPosition),
    index('chain_project_list_index').on(t.chainId, t.status, t.id),
    index('chain_project_project_index').on(t.projectId),
    index('chain_project_submitted_by_index').on(t.submittedById).where(sql`${t.submittedById} is not null`),
    index('chain_project_decided_by_index').on(t.decidedById).where(sql`${t.decidedById} is not null`),
    check(
      'chain_project_pin_check',
      sql`${t.pinnedPosition} between 1 and 3 and (${t.pinnedPosition} is null or ${t.status} = 'approved')`,
    ),
    check('chain_project_rejected_check', sql`${t.status} <> 'rejected' or ${t.reason} is not null`),
  ],
);

/** What moderators did, in public. */
export const chainLog = pgTable(
  'chain_log',
  {
    id: id(),
    chainId: ofChain(),
    moderatorId: doneByUser(),
    action: text().notNull(),
    subject: text().notNull(),
    reason: text().notNull().default(''),
    ...timestamps(),
  },
  (t) => [
    index('chain_log_index').on(t.chainId, t.id),
    index('chain_log_moderator_index').on(t.moderatorId).where(sql`${t.moderatorId} is not null`),
  ],
);
