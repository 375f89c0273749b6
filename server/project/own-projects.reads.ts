import { and, desc, eq, gt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import type { Category } from '#db/vocabulary.ts';
import type { Filled } from '../built-once.ts';
import { isoText } from '../instant.ts';
import type { OwnProjects } from './own-projects.output.ts';
import { raising } from './project-content.reads.ts';

/** How long a removed project can come back, as PostgreSQL says it. */
export const undoable = gt(project.deletedAt, sql`now() - interval '7 days'`);

const listLength = 200;

/** Columns of a row of one's own, by which it is also JSON. */
export const ownProjectRow = {
  slug: project.slug,
  title: project.title,
  tagline: project.tagline,
  coverUrl: project.coverUrl,
  categories: sql<Category[]>`${project.categories}`,
  ...raising,
  status: project.status,
  scheduledAt: isoText(project.scheduledAt) as SQL<string | null>,
  publishedAt: isoText(project.publishedAt) as SQL<string | null>,
  updatedAt: isoText(project.updatedAt),
  proofScore: project.proofScore,
  netVotes: project.netVotes,
  commentCount: project.commentCount,
  viewCount: project.viewCount,
};

export const isOwn = (id: Filled<string>) => and(eq(project.ownerId, id), or(ne(project.status, 'removed'), undoable));

/** All that somebody has, the last changed first; what they removed for as long as it can come back. */
export async function loadOwnProjects(db: Database, me: { id: string }): Promise<OwnProjects> {
  const items = await db
    .select(ownProjectRow)
    .from(project)
    .where(isOwn(me.id))
    .orderBy(desc(project.updatedAt), desc(project.id))
    .limit(listLength);
  return { items };
}
