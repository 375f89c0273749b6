import { and, eq, exists, isNotNull, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { project, projectMember } from '#db/schema/project.ts';

/** Whether somebody has claimed a place on the team, in a statement about `project`. */
export function isOnTeam(userId: string): SQL {
  const { projectId, claimedAt } = projectMember;
  const place = and(eq(projectId, project.id), eq(projectMember.userId, userId), isNotNull(claimedAt));
  return exists(new QueryBuilder().select({ one: sql`1` }).from(projectMember).where(place));
}
