import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { badge } from '#db/schema/badge.ts';
import { project, projectScreenshot } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { proofScore } from '../score/proof-score.ts';
import { trendingRank } from '../score/ranks.ts';
import type { Standing } from './standing.output.ts';

/**
 * Brings the score and rank of a project in line with what they are made of, and gives its standing. Every write that
 * touches any of that ends with it, with the project's row locked since its beginning.
 */
export async function settle(tx: Database, projectId: string): Promise<Standing> {
  const [facts] = await tx
    .select(columns)
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(eq(project.id, projectId));
  if (!facts) throw new Error(`there is no project ${projectId}`);
  const { verification, community, validation, quality, total } = proofScore(facts);
  const netVotes = facts.upCount - facts.downCount;
  const { publishedAt, upCount, downCount, commentCount, saveCount } = facts;
  const points = {
    verificationPoints: verification,
    communityPoints: community,
    validationPoints: validation,
    qualityPoints: quality,
  };
  await tx
    .update(project)
    .set({
      ...points,
      ...(publishedAt && { trendingRank: trendingRank({ netVotes, publishedAt, proofScore: total }) }),
      // What a reader sees as the last change is an edit, not a vote.
      updatedAt: sql`${project.updatedAt}`,
    })
    .where(eq(project.id, projectId));
  return { upCount, downCount, netVotes, commentCount, saveCount, ...points, proofScore: total };
}

const columns = {
  emailVerified: user.emailVerified,
  githubConnected: sql<boolean>`${user.githubConnectedAt} is not null`,
  demoVerified: sql<boolean>`${project.demoVerifiedAt} is not null`,
  upCount: project.upCount,
  downCount: project.downCount,
  commentCount: project.commentCount,
  saveCount: project.saveCount,
  commenterCount: project.commenterCount,
  badgePoints: sql<number>`(
    select coalesce(sum(${badge.points}), 0)::int from ${badge}
    where ${badge.projectId} = ${project.id} and ${badge.withdrawnAt} is null
  )`,
  hasDemo: sql<boolean>`${project.demoUrl} is not null`,
  hasRepository: sql<boolean>`${project.repositoryUrl} is not null`,
  screenshotCount: sql<number>`(
    select count(*)::int from ${projectScreenshot} where ${projectScreenshot.projectId} = ${project.id}
  )`,
  descriptionLength: sql<number>`char_length(${project.description})`,
  publishedAt: project.publishedAt,
};
