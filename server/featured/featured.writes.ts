import { and, asc, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import { isPublished } from '../project/project-card.reads.ts';
import type { Feature, MoveFeatured } from './featured.input.ts';
import type { FeaturedState } from './featured.output.ts';
import { isFeatured } from './featured.reads.ts';

type Done = AdminDone<FeaturedState>;

/** Features a project, before all others. @throws DomainError PROJECT_NOT_FOUND */
export function featureProject(tx: Database, _me: { id: string }, { slug }: Feature): Promise<Done> {
  return set(tx, slug, sql`coalesce(${project.featuredAt}, now())`);
}

/** @throws DomainError PROJECT_NOT_FOUND */
export function unfeatureProject(tx: Database, _me: { id: string }, { slug }: Feature): Promise<Done> {
  return set(tx, slug, null);
}

async function set(tx: Database, slug: string, featuredAt: SQL | null): Promise<Done> {
  const [found] = await tx
    .update(project)
    .set({ featuredAt, updatedAt: sql`${project.updatedAt}` })
    .where(and(eq(project.slug, slug), isPublished))
    .returning({ id: project.id, ownerId: project.ownerId });
  if (!found) throw new DomainError('PROJECT_NOT_FOUND', { slug });
  const [owner] = await tx.select({ username: user.username }).from(user).where(eq(user.id, found.ownerId));
  await changed(tx, { tags: [...shownAt(slug), ...(owner ? [tag.standing(owner.username)] : [])] });
  return { answer: { slug, featured: featuredAt !== null }, subjects: [`project:${found.id}`] };
}

/** What shows whether a project is featured: its page, every card of it, and the filter. */
const shownAt = (slug: string) => [tag.project(slug), tag.feed, tag.listings, tag.leaderboard('projects')];

/**
 * Changes places with the featured project above or below; where there is none all stays.
 * @throws DomainError PROJECT_NOT_FOUND
 */
export async function moveFeatured(tx: Database, _me: { id: string }, { slug, to }: MoveFeatured): Promise<Done> {
  const columns = { id: project.id, featuredAt: project.featuredAt };
  const [found] = await tx
    .select(columns)
    .from(project)
    .where(and(eq(project.slug, slug), isFeatured));
  if (!found) throw new DomainError('PROJECT_NOT_FOUND', { slug });
  const own = sql`(select featured_at, id from project where id = ${found.id})`;
  const place = sql`(${project.featuredAt}, ${project.id})`;
  const [compare, order] = to === 'up' ? [sql`>`, asc] : [sql`<`, desc];
  const [next] = await tx
    .select(columns)
    .from(project)
    .where(and(isFeatured, ne(project.id, found.id), sql`${place} ${compare} ${own}`))
    .orderBy(order(project.featuredAt), order(project.id))
    .limit(1);
  if (next) await swap(tx, [found.id, next.id]);
  return { answer: { slug, featured: true }, subjects: next ? [`project:${found.id}`] : [], data: { to } };
}

/** Both rows are locked in the order of their ids, and change places as they then stand. */
async function swap(tx: Database, ids: [string, string]): Promise<void> {
  await tx.select({ id: project.id }).from(project).where(inArray(project.id, ids)).orderBy(project.id).for('update');
  await tx.execute(sql`
    update project p set featured_at = o.featured_at, updated_at = p.updated_at
    from project o where ${inIds(sql`p.id`, ids)} and ${inIds(sql`o.id`, ids)} and o.id <> p.id`);
}

const inIds = (column: SQL, [a, b]: [string, string]) => sql`${column} in (${a}, ${b})`;
