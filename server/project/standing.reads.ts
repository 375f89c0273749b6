import { asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { badge } from '#db/schema/badge.ts';
import { project, projectScreenshot } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { proofScore } from '../score/proof-score.ts';
import { trendingRank } from '../score/ranks.ts';

/** Ranks are sums of doubles: closer than this is equal. */
const tolerance = 1e-9;

/** How much a write adds to what a project's row counts. */
export type CountChange = Partial<Record<'upCount' | 'downCount' | 'risingVotes' | 'saveCount', number>>;

type Wanted = {
  where: SQL | undefined;
  limit: number;
  /** What each is about to count more than is stored. */
  change?: CountChange;
};

/** What projects' scores are made of, what is stored, and what the formulas give; in the order of the ids. */
export async function loadStandings(db: Database, { where, limit, change = {} }: Wanted) {
  const rows = await db
    .select(columns)
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(where)
    .orderBy(asc(project.id))
    .limit(limit);
  return rows.map(({ stored, ...row }) => {
    const facts = {
      ...row,
      upCount: row.upCount + (change.upCount ?? 0),
      downCount: row.downCount + (change.downCount ?? 0),
      saveCount: row.saveCount + (change.saveCount ?? 0),
    };
    const { verification, community, validation, quality, total } = proofScore(facts);
    const points = {
      verificationPoints: verification,
      communityPoints: community,
      validationPoints: validation,
      qualityPoints: quality,
    };
    const netVotes = facts.upCount - facts.downCount;
    const { publishedAt } = facts;
    const rank = publishedAt ? trendingRank({ netVotes, publishedAt, proofScore: total }) : 0;
    const isRight =
      Math.abs(stored.trendingRank - rank) < tolerance &&
      Object.entries(points).every(([part, value]) => stored[part as keyof typeof points] === value);
    return { ...facts, netVotes, ...points, proofScore: total, trendingRank: rank, isRight };
  });
}

const columns = {
  id: project.id,
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
  stored: {
    verificationPoints: project.verificationPoints,
    communityPoints: project.communityPoints,
    validationPoints: project.validationPoints,
    qualityPoints: project.qualityPoints,
    trendingRank: project.trendingRank,
  },
};
