import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  doublePrecision,
  index,
  integer,
  numeric,
  pgEnum,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { badgeKinds, categories, projectStatuses, stages } from '../vocabulary.ts';
import { counter, emptyTextArray, id, instant, textArray, timestamps, tsvector } from './columns.ts';
import { doneByUser, ownedByUser, writtenByUser } from './user.ts';

export const projectStatus = pgEnum('project_status', projectStatuses);

/** A part of the proof score, one decimal place. */
const points = () => numeric({ precision: 4, scale: 1, mode: 'number' }).notNull().default(0);

export const project = pgTable(
  'project',
  {
    id: id(),
    slug: text().notNull(),
    ownerId: writtenByUser(),
    /** What an import knows the row by, so that a second run changes nothing. */
    importKey: text(),
    title: text().notNull().default(''),
    tagline: text().notNull().default(''),
    description: text().notNull().default(''),
    story: text().notNull().default(''),
    novelty: text().notNull().default(''),
    comparison: text().notNull().default(''),
    demoUrl: text(),
    repositoryUrl: text(),
    videoUrl: text(),
    pitchDeckUrl: text(),
    categories: text().array().notNull().default(emptyTextArray),
    technologies: text().array().notNull().default(emptyTextArray),
    status: projectStatus().notNull().default('draft'),
    scheduledAt: instant(),
    publishedAt: instant(),
    featuredAt: instant(),
    removedReason: text(),
    /** What it was before it was removed, so that it can come back to that. */
    removedFrom: projectStatus(),
    deletedAt: instant(),
    /** What the builder looks for, in whole US dollars; null where they do not say. */
    raisingStage: text(),
    raisingMin: bigint({ mode: 'number' }),
    raisingMax: bigint({ mode: 'number' }),
    /** Proof of control over the demo site. */
    demoToken: text(),
    demoVerifiedAt: instant(),
    demoCheckedAt: instant(),
    demoFailingSince: instant(),
    verificationPoints: points(),
    communityPoints: points(),
    validationPoints: points(),
    qualityPoints: points(),
    proofScore: numeric({ precision: 4, scale: 1, mode: 'number' })
      .notNull()
      .generatedAlwaysAs(sql`verification_points + community_points + validation_points + quality_points`),
    trendingRank: doublePrecision().notNull().default(0),
    upCount: counter(),
    downCount: counter(),
    netVotes: integer().notNull().generatedAlwaysAs(sql`up_count - down_count`),
    /** Net votes of the last 48 hours. */
    risingVotes: integer().notNull().default(0),
    commentCount: counter(),
    commenterCount: counter(),
    viewCount: counter(),
    saveCount: counter(),
    shareCount: counter(),
    introRequestCount: counter(),
    badgeCount: counter(),
    /** Kinds of the badges that stand, best first: what a card shows and the badge filter tests. */
    badgeKinds: text().array().notNull().default(emptyTextArray),
    coverUrl: text(),
    /** Goes up by one with every edit, so that an edit of something else's last state is refused. */
    revision: counter(),
    search: tsvector().generatedAlwaysAs(
      sql`setweight(prova_tsvector(title), 'A') || setweight(prova_tsvector(tagline), 'B') || setweight(prova_tsvector(prova_join(technologies)), 'B') || setweight(prova_tsvector(left(description, 4000)), 'D')`,
    ),
    ...timestamps(),
  },
  (t) => {
    const published = sql`${t.status} = 'published'`;
    // A draft may still be incomplete, and so may what was removed; what is or becomes public may not.
    const incomplete = sql`${t.status} in ('draft', 'removed')`;
    return [
      uniqueIndex('project_slug_key').on(t.slug),
      uniqueIndex('project_import_key').on(t.importKey),
      index('project_owner_index').on(t.ownerId, t.publishedAt),
      index('project_trending_index').on(t.trendingRank, t.id).where(published),
      index('project_newest_index').on(t.publishedAt, t.id).where(published),
      index('project_top_index').on(t.proofScore, t.netVotes, t.id).where(published),
      index('project_most_voted_index').on(t.netVotes, t.id).where(published),
      index('project_rising_index').on(t.risingVotes, t.id).where(published),
      index('project_most_requested_index').on(t.introRequestCount, t.id).where(published),
      // All that the week's and month's boards order by, so that they read the index alone.
      index('project_board_index').on(t.publishedAt, t.proofScore, t.netVotes, t.id).where(published),
      // What asks for money, for investors: among all others it is too rare to be looked for by proof.
      index('project_raising_index')
        .on(t.proofScore, t.netVotes, t.id)
        .where(sql`${published} and (${t.raisingStage} is not null or ${t.raisingMin} is not null)`),
      index('project_featured_index').on(t.featuredAt).where(sql`${t.featuredAt} is not null`),
      index('project_scheduled_index').on(t.scheduledAt).where(sql`${t.status} = 'scheduled'`),
      // One index for all lists, so that it alone finds what two filters have in common.
      index('project_facets_index').using('gin', t.categories, t.technologies, t.badgeKinds).where(published),
      index('project_search_index').using('gin', t.search).where(published),
      check('project_slug_check', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(${t.slug}) <= 80`),
      check(
        'project_title_check',
        sql`char_length(${t.title}) <= 80 and (${incomplete} or char_length(${t.title}) >= 3)`,
      ),
      check(
        'project_tagline_check',
        sql`char_length(${t.tagline}) <= 140 and (${incomplete} or char_length(${t.tagline}) >= 10)`,
      ),
      check('project_description_check', sql`char_length(${t.description}) <= 10000`),
      check(
        'project_categories_check',
        sql`${t.categories} <@ ${textArray(categories)} and cardinality(${t.categories}) <= 3 and (${incomplete} or cardinality(${t.categories}) >= 1)`,
      ),
      check('project_technologies_check', sql`cardinality(${t.technologies}) <= 15`),
      check(
        'project_published_check',
        sql`${t.status} not in ('published', 'archived') or ${t.publishedAt} is not null`,
      ),
      check('project_scheduled_check', sql`${t.status} <> 'scheduled' or ${t.scheduledAt} is not null`),
      // Deleting is one way of removing, so that lists need to know the status alone; the other, by a moderator, has a reason.
      check('project_deleted_check', sql`${t.deletedAt} is null or ${t.status} = 'removed'`),
      check(
        'project_removed_check',
        sql`${t.status} <> 'removed' or ${t.deletedAt} is not null or ${t.removedReason} is not null`,
      ),
      check('project_raising_stage_check', sql`${t.raisingStage} = any (${textArray(stages)})`),
      check(
        'project_raising_check',
        sql`(${t.raisingMin} is null) = (${t.raisingMax} is null) and ${t.raisingMin} between 0 and ${t.raisingMax}`,
      ),
      check('project_badge_kinds_check', sql`${t.badgeKinds} <@ ${textArray(badgeKinds)}`),
      check('project_verification_check', sql`${t.verificationPoints} between 0 and 20`),
      check('project_community_check', sql`${t.communityPoints} between 0 and 30`),
      check('project_validation_check', sql`${t.validationPoints} between 0 and 30`),
      check('project_quality_check', sql`${t.qualityPoints} between 0 and 20`),
      check(
        'project_counts_check',
        sql`least(${t.upCount}, ${t.downCount}, ${t.commentCount}, ${t.commenterCount}, ${t.viewCount}, ${t.saveCount}, ${t.shareCount}, ${t.introRequestCount}, ${t.badgeCount}, ${t.revision}) >= 0`,
      ),
    ];
  },
);

export const ofProject = () =>
  uuid()
    .notNull()
    .references(() => project.id, { onDelete: 'cascade' });

/** A slug that a project had before; the page answers it with a redirect. */
export const projectSlug = pgTable(
  'project_slug',
  { id: id(), slug: text().notNull(), projectId: ofProject(), ...timestamps() },
  (t) => [uniqueIndex('project_slug_old_key').on(t.slug), index('project_slug_project_index').on(t.projectId)],
);

export const projectScreenshot = pgTable(
  'project_screenshot',
  {
    id: id(),
    projectId: ofProject(),
    position: smallint().notNull(),
    url: text().notNull(),
    thumbnailUrl: text(),
    width: integer().notNull(),
    height: integer().notNull(),
    thumbhash: text(),
    alt: text().notNull().default(''),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('project_screenshot_position_key').on(t.projectId, t.position),
    check('project_screenshot_position_check', sql`${t.position} between 0 and 7`),
    check('project_screenshot_size_check', sql`${t.width} > 0 and ${t.height} > 0`),
  ],
);

/** A team member: a person, who claims or declines the membership, or just a name. */
export const projectMember = pgTable(
  'project_member',
  {
    id: id(),
    projectId: ofProject(),
    userId: doneByUser(),
    name: text().notNull(),
    role: text().notNull().default(''),
    position: smallint().notNull().default(0),
    claimedAt: instant(),
    declinedAt: instant(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('project_member_person_key').on(t.projectId, t.userId),
    index('project_member_user_index').on(t.userId),
    check('project_member_name_check', sql`char_length(${t.name}) between 1 and 80`),
    check('project_member_answer_check', sql`${t.claimedAt} is null or ${t.declinedAt} is null`),
  ],
);

/**
 * One view a day by a person or an anonymous visitor (a daily salted hash, never an address). Rows only tell visitors of
 * a day apart and may go after it; `project.view_count` is the sum of all days.
 */
export const projectView = pgTable(
  'project_view',
  {
    id: id(),
    projectId: ofProject(),
    day: date().notNull(),
    visitor: text().notNull(),
    ...timestamps(),
  },
  (t) => [uniqueIndex('project_view_key').on(t.projectId, t.day, t.visitor)],
);

export const projectShare = pgTable(
  'project_share',
  {
    id: id(),
    projectId: ofProject(),
    userId: ownedByUser(),
    ...timestamps(),
  },
  (t) => [uniqueIndex('project_share_key').on(t.projectId, t.userId), index('project_share_user_index').on(t.userId)],
);

/** A project's standing at the end of a day: score moves, sparklines, boards as of a past instant. */
export const projectDay = pgTable(
  'project_day',
  {
    id: id(),
    projectId: ofProject(),
    day: date().notNull(),
    proofScore: numeric({ precision: 4, scale: 1, mode: 'number' }).notNull(),
    netVotes: integer().notNull(),
    commentCount: integer().notNull(),
    viewCount: integer().notNull(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('project_day_key').on(t.projectId, t.day),
    index('project_day_board_index').on(t.day, t.proofScore, t.netVotes, t.projectId),
  ],
);

/** When a person last looked at a project's comments: what came since is marked as new. */
export const projectVisit = pgTable(
  'project_visit',
  {
    id: id(),
    projectId: ofProject(),
    userId: ownedByUser(),
    visitedAt: instant().notNull(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('project_visit_key').on(t.userId, t.projectId),
    index('project_visit_project_index').on(t.projectId),
  ],
);
