import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { changed } from '#db/outbox.ts';
import { postReply } from '#db/schema/post.ts';
import * as tag from '#db/tags.ts';
import { isOpenIn } from '../chain/chain-rights.reads.ts';
import { DomainError } from '../errors.ts';
import { mentionedIn } from '../notification/mentioned-in.ts';
import { notifyAll } from '../notification/notify.writes.ts';
import { noneOf } from '../notification/tell-mentioned.writes.ts';
import { lockPeople } from '../profile/lock-people.writes.ts';
import { watchersOf } from '../watch/watchers.reads.ts';
import { countReply } from './count-reply.writes.ts';
import type { WriteReply } from './post.input.ts';
import type { ReplyWritten } from './post.output.ts';
import { type LockedPost, lockPost } from './post-for-write.writes.ts';
import { tellOfMention } from './post-mention.writes.ts';
import { selectReplies } from './reply.reads.ts';

const deepest = 6;

type Parent = { id: string; authorId: string; path: string; depth: number };

/**
 * Writes a reply to a post, or to another reply, and tells whom it is meant for.
 * @throws DomainError POST_NOT_FOUND, POST_LOCKED, REPLY_NOT_FOUND, THREAD_TOO_DEEP
 */
export async function writeReply(
  tx: Database,
  me: { id: string },
  { parentId, body, ...address }: WriteReply,
): Promise<ReplyWritten> {
  const target = await lockPost(tx, { ...address, userId: me.id });
  if (target.isLocked) throw new DomainError('POST_LOCKED');
  const parent = parentId === null ? undefined : await findParent(tx, { id: parentId, postId: target.id });
  if (parent && parent.depth >= deepest) throw new DomainError('THREAD_TOO_DEEP');
  const id = newId();
  await tx.insert(postReply).values({
    id,
    postId: target.id,
    authorId: me.id,
    parentId,
    path: parent ? `${parent.path}/${id}` : id,
    depth: (parent?.depth ?? 0) + 1,
    body,
  });
  const counted = await countReply(tx, target, 1);
  await lockPeople(tx, [me.id, target.authorId, ...(parent ? [parent.authorId] : [])]);
  await tell(tx, { target, parent, id, body, actorId: me.id });
  await changed(tx, { tags: [tag.person(me.id)] });
  const [reply] = await selectReplies(tx, eq(postReply.id, id), 1);
  if (!reply) throw new Error(`there is no reply ${id}`);
  return { reply, ...counted };
}

/** A reply that is gone takes no more replies. */
async function findParent(tx: Database, { id, postId }: { id: string; postId: string }): Promise<Parent> {
  const isThere = and(isNull(postReply.deletedAt), isNull(postReply.hiddenAt));
  const [found] = await tx
    .select({ id: postReply.id, authorId: postReply.authorId, path: postReply.path, depth: postReply.depth })
    .from(postReply)
    .where(and(eq(postReply.id, id), eq(postReply.postId, postId), isThere));
  if (!found) throw new DomainError('REPLY_NOT_FOUND', { id });
  return found;
}

type News = { target: LockedPost; parent: Parent | undefined; id: string; body: string; actorId: string };

/** Whoever is answered or named hears of it, and who watches the post, as long as they may read it; nobody twice. */
async function tell(tx: Database, { target, parent, id, body, actorId }: News): Promise<void> {
  const { chainId, chainSlug, slug, title, authorId } = target;
  const subject = `post:${chainSlug}/${slug}`;
  const data = { chain: chainSlug, post: slug, title, replyId: id };
  const isOpen = isOpenIn(tx, chainId);
  const tellWho = (whom: SQL, { about = subject, says }: { about?: string; says?: string } = {}) =>
    notifyAll(
      tx,
      { kind: 'reply', actorId, subject: about, data: { ...data, ...(says && { says }) } },
      sql`${whom} and ${isOpen}`,
    );
  const told = parent ? await tellWho(sql`u.id = ${parent.authorId}`, { about: `reply:${parent.id}` }) : [];
  if (parent?.authorId !== authorId) told.push(...(await tellWho(sql`u.id = ${authorId}`)));
  told.push(...(await tellOfMention(tx, { target, replyId: id, actorId, names: mentionedIn(body), but: told })));
  const isNeither = sql`u.id <> ${authorId} and u.id is distinct from ${parent?.authorId ?? null}::uuid`;
  told.push(
    ...(await tellWho(sql`u.id in (${watchersOf(subject)}) and ${isNeither} and ${noneOf(told)}`, {
      says: 'replied to',
    })),
  );
  if (told.length > 0) await changed(tx, { tags: told.map(tag.person) });
}
