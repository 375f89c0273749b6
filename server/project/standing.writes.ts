import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import type { Standing } from './standing.output.ts';
import { loadStandings } from './standing.reads.ts';

/**
 * Brings the score and rank of a project in line with what they are made of, and gives its standing. Every write that
 * touches any of that ends with it, with the project's row locked since its beginning.
 */
export async function settle(tx: Database, projectId: string): Promise<Standing> {
  const [now] = await loadStandings(tx, { where: eq(project.id, projectId), limit: 1 });
  if (!now) throw new Error(`there is no project ${projectId}`);
  const { verificationPoints, communityPoints, validationPoints, qualityPoints, trendingRank } = now;
  const points = { verificationPoints, communityPoints, validationPoints, qualityPoints };
  if (!now.isRight) {
    await tx
      .update(project)
      // What a reader sees as the last change is an edit, not a vote.
      .set({ ...points, trendingRank, updatedAt: sql`${project.updatedAt}` })
      .where(eq(project.id, projectId));
  }
  const { upCount, downCount, netVotes, commentCount, saveCount, proofScore } = now;
  return { upCount, downCount, netVotes, commentCount, saveCount, ...points, proofScore };
}
