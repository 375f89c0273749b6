import { and, eq, inArray, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { project, projectSlug } from '#db/schema/project.ts';
import { DomainError } from '../errors.ts';
import { isReadable } from './project-card.reads.ts';

/** The slug that a project has now, by any that it ever had; undefined where there is none that the public may read. */
export async function loadCurrentSlug(db: Database, slug: string): Promise<string | undefined> {
  const now = db
    .select({ slug: project.slug })
    .from(project)
    .where(and(eq(project.slug, slug), isReadable));
  const before = db
    .select({ slug: project.slug })
    .from(projectSlug)
    .innerJoin(project, eq(project.id, projectSlug.projectId))
    .where(and(eq(projectSlug.slug, slug), isReadable));
  const [row] = await unionAll(now, before).limit(1);
  return row?.slug;
}

/** Why there is no project by that slug: it has a new one, or there never was one that the public may see. */
export async function missingProject(db: Database, slug: string): Promise<DomainError> {
  const movedTo = await loadCurrentSlug(db, slug);
  return movedTo ? new DomainError('PROJECT_MOVED', { slug, movedTo }) : new DomainError('PROJECT_NOT_FOUND', { slug });
}

/** That a project has a slug, or had it before, in a statement about `project`. */
export function hasOrHad(db: Database, slug: string): SQL {
  const now = db.select({ id: project.id }).from(project).where(eq(project.slug, slug));
  const before = db.select({ id: projectSlug.projectId }).from(projectSlug).where(eq(projectSlug.slug, slug));
  return inArray(project.id, unionAll(now, before));
}
