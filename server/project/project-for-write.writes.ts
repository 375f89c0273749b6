import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { isOnTeam } from './on-team.reads.ts';

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
      isOwn: sql<boolean>`${or(eq(project.ownerId, userId), isOnTeam(userId))}`,
    })
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(and(eq(project.slug, slug), inArray(project.status, ['published', 'archived'])))
    .for('update', { of: project });
  if (!found) throw new DomainError('PROJECT_NOT_FOUND', { slug });
  return found;
}
