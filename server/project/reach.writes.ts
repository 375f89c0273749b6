import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project, projectShare, projectView } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';
import type { ProjectBySlug } from './project.input.ts';
import { lockProject } from './project-for-write.writes.ts';
import type { Counted } from './project-writes.output.ts';

/**
 * Counts a look at a project's page, once a day for each visitor.
 * @throws DomainError PROJECT_NOT_FOUND
 */
export async function viewProject(
  tx: Database,
  { day, word }: { day: string; word: string },
  { slug }: ProjectBySlug,
): Promise<Counted> {
  const target = await lockProject(tx, { slug, userId: nobody });
  const [isNew] = await tx
    .insert(projectView)
    .values({ projectId: target.id, day, visitor: word })
    .onConflictDoNothing()
    .returning({ id: projectView.id });
  const count = await countOne(tx, { id: target.id, column: 'viewCount', step: isNew ? 1 : 0 });
  if (isNew && isTold(count)) await changed(tx, { tags: [tag.project(target.slug)] });
  return { slug: target.slug, count };
}

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Whether a page is made anew for this view: the first ones all are, then every tenth, every hundredth, so that a project
 * that everybody looks at does not cost a page for each look.
 */
export function isTold(count: number): boolean {
  const step = 10 ** Math.max(Math.floor(Math.log10(Math.max(count, 1))) - 1, 0);
  return count % step === 0;
}

/** Counts that somebody shared a project, once for each person. @throws DomainError PROJECT_NOT_FOUND */
export async function shareProject(tx: Database, me: { id: string }, { slug }: ProjectBySlug): Promise<Counted> {
  const target = await lockProject(tx, { slug, userId: me.id });
  const [isNew] = await tx
    .insert(projectShare)
    .values({ projectId: target.id, userId: me.id })
    .onConflictDoNothing()
    .returning({ id: projectShare.id });
  if (isNew) await changed(tx, { tags: [tag.project(target.slug)] });
  return { slug: target.slug, count: await countOne(tx, { id: target.id, column: 'shareCount', step: isNew ? 1 : 0 }) };
}

type Count = { id: string; column: 'viewCount' | 'shareCount'; step: 0 | 1 };

async function countOne(tx: Database, { id, column, step }: Count): Promise<number> {
  // What a reader sees as the last change is an edit, not a look.
  const set = { [column]: sql`${project[column]} + ${step}`, updatedAt: sql`${project.updatedAt}` };
  const [row] = await tx.update(project).set(set).where(eq(project.id, id)).returning({ count: project[column] });
  if (!row) throw new Error(`there is no project ${id}`);
  return row.count;
}
