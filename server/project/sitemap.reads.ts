import { and, inArray } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { isPublished } from './project-card.reads.ts';

/** By date of publication: what is new comes at the end, so that the parts before it stay as they are. */
const order: Order = { name: 'sitemap', columns: [project.publishedAt, project.id], ascends: true };

export function countPublished(db: Database): Promise<number> {
  return db.$count(project, isPublished);
}

/** Where the list goes on behind its first `count` projects; null where none are left. Passes them in the index alone. */
export async function loadSitemapCursor(db: Database, count: number): Promise<string | null> {
  const atBorder = db
    .select({ id: project.id })
    .from(project)
    .where(isPublished)
    .orderBy(...orderBy(order))
    .offset(count - 1)
    .limit(2);
  const rows = await db
    .select({ key: keyOf(order) })
    .from(project)
    .where(inArray(project.id, atBorder))
    .orderBy(...orderBy(order));
  return toPage(order, rows, 1).nextCursor;
}

export async function loadSitemapPage(db: Database, { cursor, limit }: { cursor?: string; limit: number }) {
  const rows = await db
    .select({ slug: project.slug, updatedAt: iso(project.updatedAt), key: keyOf(order) })
    .from(project)
    .where(and(isPublished, after(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return toPage(order, rows, limit);
}
