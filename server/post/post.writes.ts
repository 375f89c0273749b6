import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { post } from '#db/schema/post.ts';
import * as tag from '#db/tags.ts';
import { lockChain } from '../chain/chain-for-write.writes.ts';
import { DomainError } from '../errors.ts';
import { iso } from '../instant.ts';
import { newlyMentionedIn } from '../notification/mentioned-in.ts';
import { countPost, isRecentPost } from './count-post.writes.ts';
import type { EditPost, PostBySlug } from './post.input.ts';
import type { PostWritten } from './post.output.ts';
import { lockPost } from './post-for-write.writes.ts';
import { tellOfMention, wordsOf } from './post-mention.writes.ts';

type Me = { id: string };

/**
 * Changes an own post, which is marked as edited, and tells whom it names now.
 * @throws DomainError POST_NOT_FOUND, EDIT_CONFLICT with `updatedAt`
 */
export async function editPost(
  tx: Database,
  me: Me,
  { slug, post: name, updatedAt, ...words }: EditPost,
): Promise<PostWritten> {
  const target = await lockPost(tx, { slug, post: name, userId: me.id });
  const isOwn = and(eq(post.id, target.id), eq(post.authorId, me.id));
  const [before] = await tx
    .select({ updatedAt: iso(post.updatedAt), title: post.title, body: post.body, tag: post.tag })
    .from(post)
    .where(isOwn);
  if (!before) throw new DomainError('POST_NOT_FOUND', { slug, post: name });
  if (before.updatedAt !== updatedAt) throw new DomainError('EDIT_CONFLICT', { updatedAt: before.updatedAt });
  const isSame = before.title === words.title && before.body === words.body && before.tag === words.tag;
  if (isSame) return { slug, post: name, updatedAt };
  // Of two changes within a millisecond the second is the later one all the same.
  const now = new Date(Math.max(Date.now(), Date.parse(updatedAt) + 1));
  await tx
    .update(post)
    .set({ ...words, editedAt: now, updatedAt: now })
    .where(isOwn);
  const names = newlyMentionedIn(wordsOf(words), wordsOf(before));
  const named = await tellOfMention(tx, { target: { ...target, ...words }, actorId: me.id, names });
  await changed(tx, { tags: [tag.chain(slug), ...[me.id, ...named].map(tag.person)] });
  return { slug, post: name, updatedAt: now.toISOString() };
}

/** Removes an own post, with all that was said to it. @throws DomainError CHAIN_NOT_FOUND, POST_NOT_FOUND */
export function deletePost(tx: Database, me: Me, address: PostBySlug): Promise<PostWritten> {
  return setDeletedAt(tx, me, {
    ...address,
    set: { deletedAt: sql`now()`, pinnedAt: null },
    where: isNull(post.deletedAt),
    by: -1,
  });
}

/**
 * Takes its removal back, for ten minutes. It is not pinned any more.
 * @throws DomainError CHAIN_NOT_FOUND, POST_NOT_FOUND
 */
export function restorePost(tx: Database, me: Me, address: PostBySlug): Promise<PostWritten> {
  const where = gt(post.deletedAt, sql`now() - interval '10 minutes'`);
  return setDeletedAt(tx, me, { ...address, set: { deletedAt: null }, where, by: 1 });
}

type Removal = PostBySlug & { set: { deletedAt: SQL | null; pinnedAt?: null }; where: SQL; by: 1 | -1 };

/** What a moderator hid stays as it is. */
async function setDeletedAt(tx: Database, me: Me, { slug, post: name, set, where, by }: Removal): Promise<PostWritten> {
  const target = await lockChain(tx, { slug, userId: me.id });
  const isOwn = and(eq(post.chainId, target.id), eq(post.slug, name), eq(post.authorId, me.id));
  const [found] = await tx
    .update(post)
    .set({ ...set, updatedAt: sql`${post.updatedAt}` })
    .where(and(isOwn, isNull(post.hiddenAt), where))
    .returning({ updatedAt: iso(post.updatedAt), isRecent: isRecentPost });
  if (!found) throw new DomainError('POST_NOT_FOUND', { slug, post: name });
  await countPost(tx, { chainId: target.id, chainSlug: slug, isRecent: found.isRecent }, by);
  await changed(tx, { tags: [tag.person(me.id)] });
  return { slug, post: name, updatedAt: found.updatedAt };
}
