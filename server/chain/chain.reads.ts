import { and, arrayContains, eq, type SQL } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain, chainModerator } from '#db/schema/chain.ts';
import { user } from '#db/schema/user.ts';
import type { chainSorts } from '#db/vocabulary.ts';
import { DomainError } from '../errors.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { readPosts } from '../post/post.reads.ts';
import { person } from '../profile/person.reads.ts';
import type { ChainBySlug, ChainListInput } from './chain.input.ts';
import type { ChainPage, ChainWithPosts } from './chain.output.ts';
import { byRank, chainCard, isListed } from './chain-card.reads.ts';
import { loadPinned, loadProjectsOf } from './chain-projects.reads.ts';

const orders: Record<(typeof chainSorts)[number], Order> = {
  rank: byRank,
  newest: { name: 'chain.newest', columns: [chain.id] },
  followers: { name: 'chain.followers', columns: [chain.followerCount, chain.id] },
};

/** Public chains. */
export async function loadChains(db: Database, { sort, category, limit, cursor }: ChainListInput) {
  const order = orders[sort];
  const ofCategory = category && arrayContains(chain.categories, [category]);
  const rows = await db
    .select({ ...chainCard, key: keyOf(order) })
    .from(chain)
    .where(and(isListed, ofCategory, after(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  return toPage(order, rows, limit);
}

/** The chains whose pages are there before anyone asks. */
export async function loadWarmChainSlugs(db: Database): Promise<string[]> {
  return (await loadChains(db, { sort: 'rank', limit: 20 })).items.map(({ slug }) => slug);
}

/** A public chain's page. */
export const loadChain = (db: Database, { slug }: ChainBySlug): Promise<ChainWithPosts> =>
  readChain(db, slug, isListed);

/**
 * A chain's page with its first posts, where it is one of those that `among` holds of.
 * @throws DomainError CHAIN_NOT_FOUND
 */
export async function readChain(db: Database, slug: string, among: SQL | undefined): Promise<ChainWithPosts> {
  const [page, posts] = await Promise.all([
    readPage(db, slug, among),
    readPosts(db, { slug, sort: 'hot', limit: 20 }, among),
  ]);
  return { ...page, posts };
}

async function readPage(db: Database, slug: string, among: SQL | undefined): Promise<ChainPage> {
  const [found] = await db
    .select({
      id: chain.id,
      ...chainCard,
      rules: chain.rules,
      bannerUrl: chain.bannerUrl,
      links: chain.links,
      requiresApproval: chain.requiresApproval,
      createdAt: iso(chain.createdAt),
      owner: person,
    })
    .from(chain)
    .innerJoin(user, eq(user.id, chain.ownerId))
    .where(and(eq(chain.slug, slug), among));
  if (!found) throw new DomainError('CHAIN_NOT_FOUND', { slug });
  const { id, ...page } = found;
  const [moderators, pinned, projects] = await Promise.all([
    loadModerators(db, id),
    loadPinned(db, id),
    loadProjectsOf(db, id, { limit: 20 }),
  ]);
  return { ...page, moderators, pinned, projects: projects.items, projectsCursor: projects.nextCursor };
}

const loadModerators = (db: Database, chainId: string) =>
  db
    .select(person)
    .from(chainModerator)
    .innerJoin(user, eq(user.id, chainModerator.userId))
    .where(eq(chainModerator.chainId, chainId))
    .orderBy(chainModerator.id);
