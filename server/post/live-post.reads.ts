import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { post } from '#db/schema/post.ts';
import { isListed } from '../chain/chain-card.reads.ts';
import type { LivePost } from './live-post.output.ts';
import type { PostBySlug } from './post.input.ts';
import { isVisible, postCard } from './post.reads.ts';
import { reactionsOfPost } from './reactions.reads.ts';

const { createdAt, reactionCount, replyCount, lastActivityAt, pinned, locked } = postCard;

/** The counts and the state of a post in a public chain; null where it is hidden or gone, or its chain is not public. */
export async function loadLivePost(db: Database, { slug, post: name }: PostBySlug): Promise<LivePost | null> {
  const [row] = await db
    .select({ createdAt, reactionCount, reactions: reactionsOfPost, replyCount, lastActivityAt, pinned, locked })
    .from(post)
    .innerJoin(chain, eq(chain.id, post.chainId))
    .where(and(eq(chain.slug, slug), eq(post.slug, name), isListed, isVisible));
  return row ?? null;
}
