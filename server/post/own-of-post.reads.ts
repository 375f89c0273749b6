import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { post, postReaction } from '#db/schema/post.ts';
import { isOpenToMember, moderates } from '../chain/chain-rights.reads.ts';
import { DomainError } from '../errors.ts';
import { untilDecided } from '../report/hiding.ts';
import type { PostBySlug } from './post.input.ts';
import type { OwnOfPost } from './post.output.ts';

/** What is somebody's own in a post, and whether it is hidden, if that is theirs to know. @throws DomainError POST_NOT_FOUND */
export async function loadOwnOfPost(
  db: Database,
  me: { id: string },
  { slug, post: name }: PostBySlug,
): Promise<OwnOfPost> {
  const [found] = await db
    .select({
      id: post.id,
      title: post.title,
      isModerator: moderates(db, me.id),
      isAuthor: sql<boolean>`${post.authorId} = ${me.id}`,
      isHidden: sql<boolean>`${post.hiddenAt} is not null`,
      reason: sql<string | null>`nullif(${post.hiddenReason}, ${untilDecided})`,
    })
    .from(post)
    .innerJoin(chain, eq(chain.id, post.chainId))
    .where(and(eq(chain.slug, slug), eq(post.slug, name), isNull(post.deletedAt), isOpenToMember(db, me.id)));
  const mayKnow = found && (!found.isHidden || found.isModerator || found.isAuthor);
  if (!mayKnow) throw new DomainError('POST_NOT_FOUND', { slug, post: name });
  const { id, title, isModerator, isHidden, reason } = found;
  const reacted = await db
    .select({ replyId: postReaction.replyId, kind: postReaction.kind })
    .from(postReaction)
    .where(and(eq(postReaction.postId, id), eq(postReaction.userId, me.id)))
    .orderBy(postReaction.id);
  return { slug, post: name, isModerator, reacted, hidden: isHidden ? { title, reason } : null };
}
