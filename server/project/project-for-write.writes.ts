import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project, projectSlug } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { isOnTeam } from './on-team.reads.ts';

/** A public project whose row is locked: others wait until this write is through, so that no count is lost. */
export type LockedProject = {
  id: string;
  /** The one that it has now, by whichever it was found. */
  slug: string;
  title: string;
  status: 'published' | 'archived';
  ownerId: string;
  ownerUsername: string;
  /** Whether the writer is its owner or on its team. */
  isOwn: boolean;
};

/**
 * Locks a public project for a write by `userId`, found by a slug that it had before too: a page stays open, and a write
 * waits, while its owner renames it.
 * @throws DomainError PROJECT_NOT_FOUND
 */
export async function lockProject(
  tx: Database,
  { slug, userId }: { slug: string; userId: string },
): Promise<LockedProject> {
  const renamed = tx.select({ id: projectSlug.projectId }).from(projectSlug).where(eq(projectSlug.slug, slug));
  const found =
    (await lockWhere(tx, eq(project.slug, slug), userId)) ??
    (await lockWhere(tx, inArray(project.id, renamed), userId));
  if (!found) throw new DomainError('PROJECT_NOT_FOUND', { slug });
  return found;
}

async function lockWhere(tx: Database, where: SQL, userId: string): Promise<LockedProject | undefined> {
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
    .where(and(where, inArray(project.status, ['published', 'archived'])))
    .for('update', { of: project });
  return found;
}
