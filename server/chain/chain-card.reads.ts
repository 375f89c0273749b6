import { and, isNull, sql } from 'drizzle-orm';
import { chain } from '#db/schema/chain.ts';
import type { Category } from '#db/vocabulary.ts';

/** Columns of a row of a list of chains. */
export const chainCard = {
  slug: chain.slug,
  name: chain.name,
  description: chain.description,
  logoUrl: chain.logoUrl,
  categories: sql<Category[]>`${chain.categories}`,
  projectCount: chain.projectCount,
  followerCount: chain.followerCount,
  postCount: chain.postCount,
  rank: chain.rank,
};

/** What everybody may see of the chains. */
export const isListed = and(chain.isPublic, isNull(chain.deletedAt));
