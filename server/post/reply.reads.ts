import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { post, postReply } from '#db/schema/post.ts';
import { user } from '#db/schema/user.ts';
import { isListed } from '../chain/chain-card.reads.ts';
import { isPrivateTo } from '../chain/chain-rights.reads.ts';
import { DomainError } from '../errors.ts';
import { iso, isoOrNull } from '../instant.ts';
import { person } from '../profile/person.reads.ts';
import type { RepliesOf } from './post.input.ts';
import type { Reply } from './post.output.ts';
import { isVisible } from './post.reads.ts';
import { reactionsOfReply } from './reactions.reads.ts';

const inThreadOrder = sql`${postReply.path} collate "C"`;

/** Replies to a post in a public chain, from one on. @throws DomainError POST_NOT_FOUND */
export const loadReplies = (db: Database, input: RepliesOf) => readReplies(db, input, isListed);

/** Those to one in a private chain, for whom that is open to. @throws DomainError POST_NOT_FOUND */
export const loadPrivateReplies = (db: Database, me: { id: string }, input: RepliesOf) =>
  readReplies(db, input, isPrivateTo(db, me.id));

/** Replies to a post from one on, in thread order, in one of the chains that `among` holds of. */
async function readReplies(db: Database, { slug, post: name, limit, cursor }: RepliesOf, among: SQL | undefined) {
  const [found] = await db
    .select({ id: post.id })
    .from(post)
    .innerJoin(chain, eq(chain.id, post.chainId))
    .where(and(eq(chain.slug, slug), eq(post.slug, name), among, isVisible));
  if (!found) throw new DomainError('POST_NOT_FOUND', { slug, post: name });
  const rows = await firstReplies(db, { postId: found.id, limit: limit + 1, after: cursor });
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

type Part = { postId: string; limit: number; after?: string | undefined };

/** The first replies to a post, or those after one, in thread order. */
export function firstReplies(db: Database, { postId, limit, after }: Part): Promise<Reply[]> {
  const place = sql`(select r.path from ${postReply} r where r.id = ${after} and r.post_id = ${postId}) collate "C"`;
  const behind = after === undefined ? undefined : sql`${inThreadOrder} > ${place}`;
  return selectReplies(db, and(eq(postReply.postId, postId), behind), limit);
}

/** What all readers see of some replies: of one that is deleted or hidden only that it was there. */
export async function selectReplies(db: Database, where: SQL | undefined, limit: number): Promise<Reply[]> {
  const rows = await db
    .select({
      id: postReply.id,
      parentId: postReply.parentId,
      depth: postReply.depth,
      body: postReply.body,
      author: person,
      reactionCount: postReply.reactionCount,
      reactions: reactionsOfReply,
      createdAt: iso(postReply.createdAt),
      editedAt: isoOrNull(postReply.editedAt),
      deleted: sql<boolean>`${postReply.deletedAt} is not null or ${postReply.hiddenAt} is not null`,
      hidden: sql<boolean>`${postReply.hiddenAt} is not null`,
    })
    .from(postReply)
    .innerJoin(user, eq(user.id, postReply.authorId))
    .where(where)
    .orderBy(inThreadOrder)
    .limit(limit);
  return rows.map((row) => (row.deleted ? { ...row, body: '', author: null } : row));
}
