import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { post, postReply } from '#db/schema/post.ts';
import { isOpenToMember } from '../chain/chain-rights.reads.ts';
import { DomainError } from '../errors.ts';
import { isVisible } from './post.reads.ts';

const columns = {
  id: post.id,
  slug: post.slug,
  title: post.title,
  chainId: post.chainId,
  chainSlug: chain.slug,
  authorId: post.authorId,
  reactionCount: post.reactionCount,
  replyCount: post.replyCount,
  createdAt: post.createdAt,
  isLocked: sql<boolean>`${post.lockedAt} is not null`,
};

/** A post whose row is locked: others wait until this write is through, so that no count is lost. */
export type LockedPost = {
  [Name in keyof typeof columns]: Name extends 'createdAt'
    ? Date
    : Name extends 'isLocked'
      ? boolean
      : Name extends `${string}Count`
        ? number
        : string;
};

type Asked = { slug: string; post: string; userId: string };

/** Locks a post for a write by somebody who can read it. @throws DomainError POST_NOT_FOUND */
export async function lockPost(tx: Database, { slug, post: name, userId }: Asked): Promise<LockedPost> {
  const [found] = await tx
    .select(columns)
    .from(post)
    .innerJoin(chain, eq(chain.id, post.chainId))
    .where(and(eq(chain.slug, slug), eq(post.slug, name), isVisible, isOpenToMember(tx, userId)))
    .for('update', { of: post });
  if (!found) throw new DomainError('POST_NOT_FOUND', { slug, post: name });
  return found;
}

/** Locks the post of a reply, so that nothing of it changes while this write goes on. @throws DomainError REPLY_NOT_FOUND */
export async function lockPostOfReply(
  tx: Database,
  { id, userId }: { id: string; userId: string },
): Promise<LockedPost> {
  const [found] = await tx
    .select(columns)
    .from(postReply)
    .innerJoin(post, eq(post.id, postReply.postId))
    .innerJoin(chain, eq(chain.id, post.chainId))
    .where(and(eq(postReply.id, id), isVisible, isOpenToMember(tx, userId)))
    .for('update', { of: post });
  if (!found) throw new DomainError('REPLY_NOT_FOUND', { id });
  return found;
}
