import { and, desc, eq, type SQL } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { post } from '#db/schema/post.ts';
import { user } from '#db/schema/user.ts';
import { chainCard, isListed } from '../chain/chain-card.reads.ts';
import { isPrivateTo } from '../chain/chain-rights.reads.ts';
import { DomainError } from '../errors.ts';
import { iso, isoOrNull } from '../instant.ts';
import type { PostBySlug } from './post.input.ts';
import type { PostPage } from './post.output.ts';
import { isVisible, postCard } from './post.reads.ts';
import { reactionsOfPost } from './reactions.reads.ts';
import { firstReplies } from './reply.reads.ts';

/** As many replies as the page itself brings at the most. */
const brought = 100;

/** A post's page, in a public chain. @throws DomainError POST_NOT_FOUND */
export const loadPost = (db: Database, address: PostBySlug): Promise<PostPage> => readPost(db, address, isListed);

/** One in a private chain, for whom that is open to. @throws DomainError POST_NOT_FOUND */
export const loadPrivatePost = (db: Database, me: { id: string }, address: PostBySlug): Promise<PostPage> =>
  readPost(db, address, isPrivateTo(db, me.id));

/** A post's page, in one of the chains that `among` holds of. */
async function readPost(db: Database, { slug, post: name }: PostBySlug, among: SQL | undefined): Promise<PostPage> {
  const [found] = await db
    .select({
      id: post.id,
      ...postCard,
      chain: chainCard,
      body: post.body,
      reactions: reactionsOfPost,
      updatedAt: iso(post.updatedAt),
      editedAt: isoOrNull(post.editedAt),
    })
    .from(post)
    .innerJoin(chain, eq(chain.id, post.chainId))
    .innerJoin(user, eq(user.id, post.authorId))
    .where(and(eq(chain.slug, slug), eq(post.slug, name), among, isVisible));
  if (!found) throw new DomainError('POST_NOT_FOUND', { slug, post: name });
  const { id, ...page } = found;
  return { ...page, replies: await firstReplies(db, { postId: id, limit: brought }) };
}

/** The posts whose pages are there before anyone asks: the two hottest of each of the first 20 chains. */
export async function loadWarmPosts(db: Database): Promise<PostBySlug[]> {
  const chains = db
    .select({ id: chain.id, slug: chain.slug, rank: chain.rank })
    .from(chain)
    .where(isListed)
    .orderBy(desc(chain.rank), desc(chain.id))
    .limit(20)
    .as('chains');
  const hottest = db
    .select({ name: post.slug })
    .from(post)
    .where(and(eq(post.chainId, chains.id), isVisible))
    .orderBy(desc(post.hotRank), desc(post.id))
    .limit(2)
    .as('hottest');
  return db
    .select({ slug: chains.slug, post: hottest.name })
    .from(chains)
    .innerJoinLateral(hottest, eq(chains.id, chains.id));
}
