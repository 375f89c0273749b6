import { eq, sql } from 'drizzle-orm';
import { newId } from '#db/id.ts';
import { chain } from '#db/schema/chain.ts';
import { post, postReply } from '#db/schema/post.ts';
import { hotRank } from '../score/ranks.ts';
import { aPost } from './builders.ts';
import type { Cast } from './cast.ts';

/** A post by the builder in the cast's chain, counted; its address. */
export async function castPost(
  { db, chain: { id: chainId, slug }, people }: Pick<Cast, 'db' | 'chain' | 'people'>,
  values: Partial<typeof post.$inferInsert> = {},
): Promise<{ slug: string; post: string }> {
  const createdAt = new Date();
  const rank = hotRank({ reactionCount: 0, replyCount: values.replyCount ?? 0, createdAt });
  const made = await aPost(db, { chainId, authorId: people.builder.id, createdAt, hotRank: rank, ...values });
  if (!values.hiddenAt && !values.deletedAt) {
    await db
      .update(chain)
      .set({ postCount: sql`${chain.postCount} + 1`, recentPostCount: sql`${chain.recentPostCount} + 1` })
      .where(eq(chain.id, chainId));
  }
  return { slug, post: made.slug };
}

/** A reply by the builder to such a post, counted, or just removed; its id. */
export async function castReply(cast: Cast, isRemoved = false): Promise<string> {
  const { post: name } = await castPost(cast, { replyCount: isRemoved ? 0 : 1 });
  const [target] = await cast.db.select({ id: post.id }).from(post).where(eq(post.slug, name));
  if (!target) throw new Error('the post was not written');
  const id = newId();
  const deletedAt = isRemoved ? sql`now()` : null;
  const authorId = cast.people.builder.id;
  await cast.db.insert(postReply).values({ id, postId: target.id, authorId, path: id, body: 'Yes.', deletedAt });
  return id;
}
