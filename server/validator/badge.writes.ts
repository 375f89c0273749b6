import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { badge } from '#db/schema/badge.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { lockOwnProject } from '../project/own-project.writes.ts';
import type { FeatureBadge } from './badge.input.ts';
import type { BadgeFeatured } from './badge.output.ts';

/**
 * Puts one badge of an own project first, or none.
 * @throws DomainError PROJECT_NOT_FOUND, BADGE_NOT_FOUND
 */
export async function featureBadge(
  tx: Database,
  me: { id: string },
  { slug: asked, id }: FeatureBadge,
): Promise<BadgeFeatured> {
  const target = await lockOwnProject(tx, { slug: asked, ownerId: me.id, statuses: ['published', 'archived'] });
  const { slug } = target;
  const isStanding = and(eq(badge.projectId, target.id), isNull(badge.withdrawnAt));
  await tx
    .update(badge)
    .set({ featured: false })
    .where(and(isStanding, badge.featured, id === null ? undefined : ne(badge.id, id)));
  if (id !== null) {
    const chosen = await tx
      .update(badge)
      .set({ featured: true })
      .where(and(isStanding, eq(badge.id, id)))
      .returning({ id: sql`1` });
    if (chosen.length === 0) throw new DomainError('BADGE_NOT_FOUND', { id });
  }
  await changed(tx, { tags: [tag.project(slug), tag.person(me.id)] });
  return { slug, id };
}
