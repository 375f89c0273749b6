import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { person } from '../profile/person.reads.ts';
import { isPublished } from '../project/project-card.reads.ts';
import type { FeaturedInput } from './featured.input.ts';

const inOrder: Order = { name: 'featured', columns: [project.featuredAt, project.id] };

/** What is featured and may be seen. */
export const isFeatured = and(isPublished, isNotNull(project.featuredAt));

/** The featured projects in their order, the latest first unless they were moved. */
export async function loadFeatured(db: Database, { limit, cursor }: FeaturedInput) {
  const rows = await db
    .select({
      slug: project.slug,
      title: project.title,
      tagline: project.tagline,
      owner: person,
      proofScore: project.proofScore,
      featuredAt: iso(project.featuredAt),
      key: keyOf(inOrder),
    })
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(and(isFeatured, after(inOrder, cursor)))
    .orderBy(...orderBy(inOrder))
    .limit(limit + 1);
  return toPage(inOrder, rows, limit);
}
