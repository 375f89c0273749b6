import { and, asc, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import { notify } from '../notification/notify.writes.ts';
import { isPublished } from '../project/project-card.reads.ts';
import type { Feature, MoveFeatured, Unfeature } from './featured.input.ts';
import type { FeaturedState } from './featured.output.ts';
import { isFeatured } from './featured.reads.ts';

type Done = AdminDone<FeaturedState>;

/** Features a project, before all others. @throws DomainError PROJECT_NOT_FOUND */
export async function featureProject(tx: Database, _me: { id: string }, { slug }: Feature): Promise<Done> {
  const target = await lockPublic(tx, slug);
  if (!target.wasFeatured) await set(tx, target, sql`now()`);
  return { answer: { slug, featured: true }, subjects: target.wasFeatured ? [] : [`project:${target.id}`] };
}

/** Features it no longer, of which its owner hears why. @throws DomainError PROJECT_NOT_FOUND */
export async function unfeatureProject(tx: Database, me: { id: string }, { slug, reason }: Unfeature): Promise<Done> {
  const target = await lockPublic(tx, slug);
  const answer = { slug, featured: false };
  if (!target.wasFeatured) return { answer, subjects: [] };
  await set(tx, target, null);
  const news = { to: target.ownerId, kind: 'moderation', actorId: me.id, subject: `project:${slug}` } as const;
  const data = { title: target.title, says: 'took out of the featured', excerpt: reason };
  await notify(tx, { ...news, data });
  await changed(tx, { tags: [tag.person(target.ownerId)] });
  return { answer, subjects: [`project:${target.id}`] };
}

type Target = { id: string; slug: string; title: string; ownerId: string; owner: string; wasFeatured: boolean };

async function lockPublic(tx: Database, slug: string): Promise<Target> {
  const [found] = await tx
    .select({
      id: project.id,
      slug: project.slug,
      title: project.title,
      ownerId: project.ownerId,
      owner: user.username,
      wasFeatured: sql<boolean>`${project.featuredAt} is not null`,
    })
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(and(eq(project.slug, slug), isPublished))
    .for('update', { of: project });
  if (!found) throw new DomainError('PROJECT_NOT_FOUND', { slug });
  return found;
}

async function set(tx: Database, { id, slug, owner }: Target, featuredAt: SQL | null): Promise<void> {
  await tx
    .update(project)
    .set({ featuredAt, updatedAt: sql`${project.updatedAt}` })
    .where(eq(project.id, id));
  await changed(tx, { tags: [...shownAt(slug), tag.reputation(owner)] });
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
  if (!found) throw new DomainError('PROJECT_NOT_FOUND', { slug, message: 'It is not featured any more.' });
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

/** Both rows are locked in the order of their ids, and change places as they then stand: none where one is featured no more. */
async function swap(tx: Database, ids: [string, string]): Promise<void> {
  await tx.select({ id: project.id }).from(project).where(inArray(project.id, ids)).orderBy(project.id).for('update');
  await tx.execute(sql`
    update project p set featured_at = o.featured_at, updated_at = p.updated_at
    from project o where ${inIds(sql`p.id`, ids)} and ${inIds(sql`o.id`, ids)} and o.id <> p.id
      and o.featured_at is not null and p.featured_at is not null`);
}

const inIds = (column: SQL, [a, b]: [string, string]) => sql`${column} in (${a}, ${b})`;
