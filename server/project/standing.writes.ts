import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import type { Standing } from './standing.output.ts';
import { type CountChange, loadStandings } from './standing.reads.ts';

/**
 * Changes what a project counts, brings its score and rank in line with what they are made of, and gives its standing.
 * Every write that touches any of that ends with it, with the project's row locked since its beginning. It is one update,
 * since each makes a new entry in all of the project's indexes.
 */
export async function settle(tx: Database, projectId: string, change: CountChange = {}): Promise<Standing> {
  const [now] = await loadStandings(tx, { where: eq(project.id, projectId), limit: 1, change });
  if (!now) throw new Error(`there is no project ${projectId}`);
  const { verificationPoints, communityPoints, validationPoints, qualityPoints, trendingRank } = now;
  const points = { verificationPoints, communityPoints, validationPoints, qualityPoints };
  const counts = Object.entries(change).filter(([, by]) => by !== 0);
  if (!now.isRight || counts.length > 0) {
    const counted = counts.map(([name, by]) => [name, sql`${project[name as keyof CountChange]} + ${by}`]);
    await tx
      .update(project)
      // What a reader sees as the last change is an edit, not a vote.
      .set({ ...Object.fromEntries(counted), ...points, trendingRank, updatedAt: sql`${project.updatedAt}` })
      .where(eq(project.id, projectId));
  }
  const { upCount, downCount, netVotes, commentCount, saveCount, proofScore } = now;
  return { upCount, downCount, netVotes, commentCount, saveCount, ...points, proofScore };
}
