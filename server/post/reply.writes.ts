import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { post, postReply } from '#db/schema/post.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { iso } from '../instant.ts';
import { newlyMentionedIn } from '../notification/mentioned-in.ts';
import { countReply } from './count-reply.writes.ts';
import type { EditReply, ReplyById } from './post.input.ts';
import type { ReplyWritten } from './post.output.ts';
import { lockPostOfReply } from './post-for-write.writes.ts';
import { tellOfMention } from './post-mention.writes.ts';
import { selectReplies } from './reply.reads.ts';

type Me = { id: string };

/**
 * Changes the words of an own reply, which is marked as edited, and tells whom it names now.
 * @throws DomainError REPLY_NOT_FOUND
 */
export async function editReply(tx: Database, me: Me, { id, body }: EditReply): Promise<ReplyWritten> {
  const target = await lockPostOfReply(tx, { id, userId: me.id });
  const [before] = await tx.select({ body: postReply.body }).from(postReply).where(eq(postReply.id, id));
  const editedAt = sql`case when ${postReply.body} = ${body} then ${postReply.editedAt} else now() end`;
  await changeOwn(tx, { id, me, where: isNull(postReply.deletedAt), set: { body, editedAt } });
  const names = newlyMentionedIn(body, before?.body ?? '');
  const named = await tellOfMention(tx, { target, replyId: id, actorId: me.id, names });
  await changed(tx, { tags: [tag.chain(target.chainSlug), ...[me.id, ...named].map(tag.person)] });
  return writtenReply(tx, { id, postId: target.id });
}

/** Removes an own reply; what was answered to it stays in its place. @throws DomainError REPLY_NOT_FOUND */
export function deleteReply(tx: Database, me: Me, { id }: ReplyById): Promise<ReplyWritten> {
  const deletedAt = sql`now()`;
  return setDeletedAt(tx, me, { id, deletedAt, where: isNull(postReply.deletedAt), by: -1 });
}

/** Takes its removal back, for ten minutes. @throws DomainError REPLY_NOT_FOUND */
export function restoreReply(tx: Database, me: Me, { id }: ReplyById): Promise<ReplyWritten> {
  const where = gt(postReply.deletedAt, sql`now() - interval '10 minutes'`);
  return setDeletedAt(tx, me, { id, deletedAt: null, where, by: 1 });
}

type Removal = { id: string; deletedAt: SQL | null; where: SQL; by: 1 | -1 };

async function setDeletedAt(tx: Database, me: Me, { id, deletedAt, where, by }: Removal): Promise<ReplyWritten> {
  const target = await lockPostOfReply(tx, { id, userId: me.id });
  await changeOwn(tx, { id, me, where, set: { deletedAt } });
  await countReply(tx, target, by);
  await changed(tx, { tags: [tag.person(me.id)] });
  return writtenReply(tx, { id, postId: target.id });
}

type Change = { id: string; me: Me; where: SQL; set: { body?: string; editedAt?: SQL; deletedAt?: SQL | null } };

/** Whose reply it is, is said by the statement; what is hidden stays as it is. */
async function changeOwn(tx: Database, { id, me, where, set }: Change): Promise<void> {
  const rows = await tx
    .update(postReply)
    .set(set)
    .where(and(eq(postReply.id, id), eq(postReply.authorId, me.id), isNull(postReply.hiddenAt), where))
    .returning({ id: postReply.id });
  if (rows.length === 0) throw new DomainError('REPLY_NOT_FOUND', { id });
}

async function writtenReply(tx: Database, { id, postId }: { id: string; postId: string }): Promise<ReplyWritten> {
  const [reply] = await selectReplies(tx, eq(postReply.id, id), 1);
  const [counted] = await tx
    .select({ replyCount: post.replyCount, lastActivityAt: iso(post.lastActivityAt) })
    .from(post)
    .where(eq(post.id, postId));
  if (!reply || !counted) throw new Error(`there is no reply ${id}`);
  return { reply, ...counted };
}
