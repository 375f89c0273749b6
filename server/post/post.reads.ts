import { and, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { post } from '#db/schema/post.ts';
import { user } from '#db/schema/user.ts';
import type { ChainPostsInput, postSorts } from '../chain/chain.input.ts';
import { isListed } from '../chain/chain-card.reads.ts';
import { isPrivateTo } from '../chain/chain-rights.reads.ts';
import { DomainError } from '../errors.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { person } from '../profile/person.reads.ts';

const orders: Record<(typeof postSorts)[number], Order> = {
  hot: { name: 'post.hot', columns: [post.hotRank, post.id] },
  new: { name: 'post.new', columns: [post.id] },
  top: { name: 'post.top', columns: [post.reactionCount, post.id] },
  activity: { name: 'post.activity', columns: [post.lastActivityAt, post.id] },
};

/** Columns of a card, for a select of `post` joined with its author as `user`. */
export const postCard = {
  slug: post.slug,
  title: post.title,
  excerpt: sql<string>`left(${post.body}, 280)`,
  tag: post.tag,
  author: person,
  reactionCount: post.reactionCount,
  replyCount: post.replyCount,
  pinned: sql<boolean>`${post.pinnedAt} is not null`,
  locked: sql<boolean>`${post.lockedAt} is not null`,
  createdAt: iso(post.createdAt),
  lastActivityAt: iso(post.lastActivityAt),
};

/** What is to be seen of the posts in a chain by whoever may read in it. */
export const isVisible = and(isNull(post.hiddenAt), isNull(post.deletedAt));

/** A public chain's posts. @throws DomainError CHAIN_NOT_FOUND */
export const loadPosts = (db: Database, input: ChainPostsInput) => readPosts(db, input, isListed);

/** Those of a private chain, for whom it is open to. @throws DomainError CHAIN_NOT_FOUND */
export const loadPrivatePosts = (db: Database, me: { id: string }, input: ChainPostsInput) =>
  readPosts(db, input, isPrivateTo(db, me.id));

/**
 * The posts of a chain that is one of those that `among` holds of. The pinned come first, on top of the first page, in
 * every sort.
 * @throws DomainError CHAIN_NOT_FOUND
 */
export async function readPosts(
  db: Database,
  { slug, sort, tag, limit, cursor }: ChainPostsInput,
  among: SQL | undefined,
) {
  const chainId = await findChain(db, slug, among);
  const order = orders[sort];
  const ofTag = tag === undefined ? undefined : eq(post.tag, tag);
  const inChain = and(eq(post.chainId, chainId), isVisible, ofTag);
  const [pinned, rows] = await Promise.all([
    cursor === undefined ? loadPinned(db, inChain) : [],
    db
      .select({ ...postCard, key: keyOf(order) })
      .from(post)
      .innerJoin(user, eq(user.id, post.authorId))
      .where(and(inChain, isNull(post.pinnedAt), after(order, cursor)))
      .orderBy(...orderBy(order))
      .limit(limit + 1),
  ]);
  const page = toPage(order, rows, limit);
  return { ...page, items: [...pinned, ...page.items] };
}

async function findChain(db: Database, slug: string, among: SQL | undefined): Promise<string> {
  const [found] = await db
    .select({ id: chain.id })
    .from(chain)
    .where(and(eq(chain.slug, slug), among));
  if (!found) throw new DomainError('CHAIN_NOT_FOUND', { slug });
  return found.id;
}

const loadPinned = (db: Database, inChain: SQL | undefined) =>
  db
    .select(postCard)
    .from(post)
    .innerJoin(user, eq(user.id, post.authorId))
    .where(and(inChain, isNotNull(post.pinnedAt)))
    .orderBy(desc(post.pinnedAt), desc(post.id))
    .limit(3);
