import { and, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { badge } from '#db/schema/badge.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { project, projectDay } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import type { Filled } from '../built-once.ts';
import { isoText } from '../instant.ts';
import { jsonList, jsonOf } from '../json.ts';
import { person } from '../profile/person.reads.ts';
import { isPublished, isReadable } from '../project/project-card.reads.ts';

const projectLimit = 10;
const badgeLimit = 5;

/** What everybody has, for a select from their row as `user`. */
export const ownPart = (db: Database, id: Filled<string>): SQL =>
  jsonOf({
    karma: user.karma,
    stats: {
      projects: user.projectCount,
      drafts: countDrafts(db, id),
      comments: user.commentCount,
      badges: user.badgeCount,
      followers: user.followerCount,
    },
    unread: {
      notifications: user.unreadNotificationCount,
      messages: user.unreadMessageCount,
      intros: countWaitingIntros(db, id),
    },
    projects: jsonList(newestProjects(db, id)),
    badges: jsonList(latestBadges(db, id)),
  });

const countDrafts = (db: Database, id: Filled<string>) =>
  db
    .select({ count: sql`count(*)` })
    .from(project)
    .where(and(eq(project.ownerId, id), eq(project.status, 'draft')));

const countWaitingIntros = (db: Database, id: Filled<string>) =>
  db
    .select({ count: sql`count(*)` })
    .from(introRequest)
    .where(
      and(eq(introRequest.recipientId, id), eq(introRequest.status, 'pending'), gt(introRequest.expiresAt, sql`now()`)),
    );

/** Figures of a project, as a ring of points wants them. */
export const projectFigures = {
  slug: project.slug,
  title: project.title,
  coverUrl: project.coverUrl,
  verificationPoints: project.verificationPoints,
  communityPoints: project.communityPoints,
  validationPoints: project.validationPoints,
  qualityPoints: project.qualityPoints,
  proofScore: project.proofScore,
};

const newestProjects = (db: Database, id: Filled<string>) => {
  const item = jsonOf({
    ...projectFigures,
    netVotes: project.netVotes,
    commentCount: project.commentCount,
    viewCount: project.viewCount,
    scoreMove: sql`${project.proofScore} - coalesce(${scoreAWeekAgo(db)}, ${firstScore(db)})`,
  });
  return db
    .select({ item: item.as('item') })
    .from(project)
    .where(and(eq(project.ownerId, id), isPublished))
    .orderBy(desc(project.publishedAt), desc(project.id))
    .limit(projectLimit);
};

/** Rows are written only where something changed, so the last one before counts. */
const scoreAWeekAgo = (db: Database) =>
  db
    .select({ score: projectDay.proofScore })
    .from(projectDay)
    .where(and(eq(projectDay.projectId, project.id), sql`${projectDay.day} <= (now() at time zone 'UTC')::date - 7`))
    .orderBy(desc(projectDay.day))
    .limit(1);

/** Of what is not that old. */
const firstScore = (db: Database) =>
  db
    .select({ score: projectDay.proofScore })
    .from(projectDay)
    .where(eq(projectDay.projectId, project.id))
    .orderBy(projectDay.day)
    .limit(1);

const latestBadges = (db: Database, id: Filled<string>) => {
  const item = jsonOf({
    id: badge.id,
    kind: badge.kind,
    project: { slug: project.slug, title: project.title },
    validator: person,
    createdAt: isoText(badge.createdAt),
  });
  return db
    .select({ item: item.as('item') })
    .from(badge)
    .innerJoin(project, eq(project.id, badge.projectId))
    .innerJoin(user, eq(user.id, badge.validatorId))
    .where(and(eq(project.ownerId, id), isReadable, isNull(badge.withdrawnAt)))
    .orderBy(desc(badge.createdAt), desc(badge.id))
    .limit(badgeLimit);
};
