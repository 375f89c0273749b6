import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import type { projectStatuses } from '#db/vocabulary.ts';
import { DomainError } from '../errors.ts';
import { hasOrHad } from './project-slug.reads.ts';
import type { ProjectState } from './project-writes.output.ts';

export type ProjectStatus = (typeof projectStatuses)[number];

/** A project of the writer's own, its row locked. */
export type OwnProject = {
  id: string;
  slug: string;
  title: string;
  status: ProjectStatus;
  revision: number;
  publishedAt: Date | null;
  removedFrom: ProjectStatus | null;
  demoUrl: string | null;
  ownerId: string;
  ownerUsername: string;
};

/** Its columns, for a select of `project` joined with its owner as `user`. */
export const ownProject = {
  id: project.id,
  slug: project.slug,
  title: project.title,
  status: project.status,
  revision: project.revision,
  publishedAt: project.publishedAt,
  removedFrom: project.removedFrom,
  demoUrl: project.demoUrl,
  ownerId: project.ownerId,
  ownerUsername: user.username,
};

/** What was asked for: among the owner's projects in these states, and of this revision where it is given. */
type Wanted = { slug: string; ownerId: string; statuses: readonly ProjectStatus[]; revision?: number };

/**
 * Locks somebody's own project, found by a slug that it had before too: a form stays open while another tab renames it.
 * What a moderator removed is not theirs to change.
 * @throws DomainError PROJECT_NOT_FOUND; EDIT_CONFLICT with the `revision` that there is now
 */
export async function lockOwnProject(
  tx: Database,
  { slug, ownerId, statuses, revision }: Wanted,
  where: SQL | undefined = isNull(project.deletedAt),
): Promise<OwnProject> {
  const [found] = await tx
    .select(ownProject)
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(and(hasOrHad(tx, slug), eq(project.ownerId, ownerId), inArray(project.status, [...statuses]), where))
    .for('update', { of: project });
  if (!found) throw new DomainError('PROJECT_NOT_FOUND', { slug });
  if (revision !== undefined && revision !== found.revision) {
    throw new DomainError('EDIT_CONFLICT', { slug: found.slug, revision: found.revision });
  }
  return found;
}

/** Moves a locked project to another state; the database's checks hold what each asks for. */
export async function moveTo(
  tx: Database,
  { id }: { id: string },
  values: Partial<typeof project.$inferInsert>,
): Promise<ProjectState> {
  const [row] = await tx
    .update(project)
    .set({ updatedAt: sql`now()`, ...values })
    .where(eq(project.id, id))
    .returning({
      slug: project.slug,
      status: project.status,
      revision: project.revision,
      scheduledAt: project.scheduledAt,
    });
  if (!row) throw new Error(`there is no project ${id}`);
  return { ...row, scheduledAt: row.scheduledAt?.toISOString() ?? null };
}
