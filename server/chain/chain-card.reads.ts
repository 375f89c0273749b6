import { and, isNull, sql } from 'drizzle-orm';
import { chain } from '#db/schema/chain.ts';
import type { Category } from '#db/vocabulary.ts';
import type { Order } from '../keyset.ts';

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

/** The order of `chain.list` where none is asked for. */
export const byRank: Order = { name: 'chain.rank', columns: [chain.rank, chain.id] };

/** What everybody may see of the chains. */
export const isListed = and(chain.isPublic, isNull(chain.deletedAt));
