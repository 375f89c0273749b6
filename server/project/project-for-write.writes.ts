import { and, eq, exists, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project, projectMember } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';

/** A public project whose row is locked: others wait until this write is through, so that no count is lost. */
export type LockedProject = {
  id: string;
  slug: string;
  title: string;
  status: 'published' | 'archived';
  ownerId: string;
  ownerUsername: string;
  /** Whether the writer is its owner or on its team. */
  isOwn: boolean;
};

/**
 * Locks a public project for a write by `userId`.
 * @throws DomainError PROJECT_NOT_FOUND
 */
export async function lockProject(
  tx: Database,
  { slug, userId }: { slug: string; userId: string },
): Promise<LockedProject> {
  const [found] = await tx
    .select({
      id: project.id,
      slug: project.slug,
      title: project.title,
      status: sql<'published' | 'archived'>`${project.status}`,
      ownerId: project.ownerId,
      ownerUsername: user.username,
      isOwn: sql<boolean>`${or(eq(project.ownerId, userId), isOnTeam(tx, userId))}`,
    })
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(and(eq(project.slug, slug), inArray(project.status, ['published', 'archived'])))
    .for('update', { of: project });
  if (!found) throw new DomainError('PROJECT_NOT_FOUND', { slug });
  return found;
}

/** Whether somebody has claimed a place on the team, in a statement about `project`. */
export function isOnTeam(tx: Database, userId: string): SQL {
  const { projectId, claimedAt } = projectMember;
  const place = and(eq(projectId, project.id), eq(projectMember.userId, userId), isNotNull(claimedAt));
  return exists(tx.select({ one: sql`1` }).from(projectMember).where(place));
}
