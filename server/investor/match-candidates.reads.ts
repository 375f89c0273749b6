import { and, eq, isNotNull, ne, not, notExists, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { project } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { isOnTeam } from '../project/on-team.reads.ts';
import { isPublished } from '../project/project-card.reads.ts';

/** What an investor may be shown as fitting, in a statement about `project`: nothing of their own, nothing in their pipeline. */
export function mayFit(userId: string): SQL | undefined {
  const { projectId, stage } = savedProject;
  const place = and(eq(savedProject.userId, userId), eq(projectId, project.id), isNotNull(stage));
  const inPipeline = new QueryBuilder().select({ one: sql`1` }).from(savedProject).where(place);
  return and(isPublished, ne(project.ownerId, userId), not(isOnTeam(userId)), notExists(inPipeline));
}

type Place = { match: { total: number }; proofScore: number; id: string };

/** By the match, which is no column, then by proof. */
export const byPlace = (a: Place, b: Place): number =>
  b.match.total - a.match.total || b.proofScore - a.proofScore || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
