import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { comment } from '#db/schema/comment.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import type { BadgeKind } from '#db/vocabulary.ts';
import { iso } from '../instant.ts';
import { jsonList, jsonOf } from '../json.ts';
import type { LiveComments, LiveFeed, LiveProject } from './live-project.output.ts';
import { isPublished, isReadable } from './project-card.reads.ts';

const newestLimit = 20;

/** The figures of a project that move while it is looked at; null where nobody may look at it. */
export async function loadLiveProject(db: Database, slug: string): Promise<LiveProject | null> {
  const [row] = await db
    .select({
      upCount: project.upCount,
      downCount: project.downCount,
      netVotes: project.netVotes,
      commentCount: project.commentCount,
      saveCount: project.saveCount,
      viewCount: project.viewCount,
      shareCount: project.shareCount,
      badgeCount: project.badgeCount,
      badgeKinds: sql<BadgeKind[]>`${project.badgeKinds}`,
      introRequestCount: project.introRequestCount,
      verificationPoints: project.verificationPoints,
      communityPoints: project.communityPoints,
      validationPoints: project.validationPoints,
      qualityPoints: project.qualityPoints,
      proofScore: project.proofScore,
    })
    .from(project)
    .where(and(eq(project.slug, slug), isReadable));
  return row ?? null;
}

/** The newest comments of a project, by which a page knows what it lacks. */
export async function loadLiveComments(db: Database, slug: string): Promise<LiveComments | null> {
  const newest = db
    .select({ item: jsonOf({ id: comment.id, by: user.username }).as('item') })
    .from(comment)
    .innerJoin(user, eq(user.id, comment.authorId))
    .where(and(eq(comment.projectId, project.id), isNull(comment.deletedAt)))
    .orderBy(desc(comment.id))
    .limit(newestLimit);
  const [row] = await db
    .select({ count: project.commentCount, newest: sql<LiveComments['newest']>`${jsonList(newest)}` })
    .from(project)
    .where(and(eq(project.slug, slug), isReadable));
  return row ?? null;
}

/** The newest projects. */
export async function loadLiveFeed(db: Database): Promise<LiveFeed> {
  const newest = await db
    .select({ slug: project.slug, publishedAt: iso(project.publishedAt) })
    .from(project)
    .where(isPublished)
    .orderBy(desc(project.publishedAt), desc(project.id))
    .limit(newestLimit);
  return { newest };
}
