import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project, projectMember } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import type { BadgeKind, Category } from '#db/vocabulary.ts';
import { iso } from '../instant.ts';
import { keyOf, type Order, orderBy } from '../keyset.ts';
import { person } from '../profile/person.reads.ts';

/** Columns of a card, for a select of `project` joined with its owner as `user`. */
export const projectCard = {
  slug: project.slug,
  title: project.title,
  tagline: project.tagline,
  coverUrl: project.coverUrl,
  owner: person,
  memberCount: sql<number>`(
    select count(*)::int from ${projectMember}
    where ${projectMember.projectId} = ${project.id} and ${projectMember.declinedAt} is null
  )`,
  categories: sql<Category[]>`${project.categories}`,
  technologies: project.technologies,
  badgeKinds: sql<BadgeKind[]>`${project.badgeKinds}`,
  featured: sql<boolean>`${project.featuredAt} is not null`,
  publishedAt: iso(project.publishedAt),
  verificationPoints: project.verificationPoints,
  communityPoints: project.communityPoints,
  validationPoints: project.validationPoints,
  qualityPoints: project.qualityPoints,
  proofScore: project.proofScore,
  upCount: project.upCount,
  downCount: project.downCount,
  netVotes: project.netVotes,
  commentCount: project.commentCount,
};

/** What everybody may see in lists; a literal, so that partial indexes serve it. */
export const isPublished = eq(project.status, sql`'published'`);

/** What everybody may see by its address: archived projects too, never drafts or what was removed. */
export const isReadable = and(
  inArray(project.status, ['published', 'archived']),
  isNotNull(project.publishedAt),
  isNull(project.deletedAt),
);

export const newestFirst: Order = { name: 'project.newest', columns: [project.publishedAt, project.id] };

/**
 * Cards of published projects in an order, each with its `key` in it. First the rows are picked by narrow columns, which
 * an index may give alone, then only those of the page are read in full.
 */
export function listProjects(
  db: Database,
  { order, where, limit, offset = 0 }: { order: Order; where?: SQL; limit: number; offset?: number },
) {
  const picked = db
    .select({ id: project.id, key: keyOf(order).as('key') })
    .from(project)
    .where(and(isPublished, where))
    .orderBy(...orderBy(order))
    .limit(limit)
    .offset(offset)
    .as('picked');
  return db
    .select({ ...projectCard, key: picked.key })
    .from(picked)
    .innerJoin(project, eq(project.id, picked.id))
    .innerJoin(user, eq(user.id, project.ownerId))
    .orderBy(...orderBy(order));
}
