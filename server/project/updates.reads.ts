import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { projectUpdate } from '#db/schema/project-update.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import type { ProjectUpdatesInput } from './project.input.ts';
import type { ProjectUpdates } from './project.output.ts';
import { isReadable } from './project-card.reads.ts';
import { missingProject } from './project-slug.reads.ts';

/** Ids sort by birth. */
const newestFirst: Order = { name: 'project.updates', columns: [projectUpdate.id] };

type At = Pick<ProjectUpdatesInput, 'limit' | 'cursor'>;

/** What a project's team tells of it. @throws DomainError PROJECT_NOT_FOUND, PROJECT_MOVED */
export async function loadUpdates(db: Database, { slug, ...at }: ProjectUpdatesInput): Promise<ProjectUpdates> {
  const [found] = await db
    .select({ id: project.id })
    .from(project)
    .where(and(eq(project.slug, slug), isReadable));
  if (!found) throw await missingProject(db, slug);
  return loadUpdatesOf(db, found.id, at);
}

/** The updates of a project that its team has not removed. */
export async function loadUpdatesOf(db: Database, projectId: string, { limit, cursor }: At): Promise<ProjectUpdates> {
  const rows = await db
    .select({
      id: projectUpdate.id,
      kind: projectUpdate.kind,
      title: projectUpdate.title,
      body: projectUpdate.body,
      version: projectUpdate.version,
      milestone: projectUpdate.milestone,
      createdAt: iso(projectUpdate.createdAt),
      key: keyOf(newestFirst),
    })
    .from(projectUpdate)
    .where(and(eq(projectUpdate.projectId, projectId), isNull(projectUpdate.deletedAt), after(newestFirst, cursor)))
    .orderBy(...orderBy(newestFirst))
    .limit(limit + 1);
  return toPage(newestFirst, rows, limit);
}
