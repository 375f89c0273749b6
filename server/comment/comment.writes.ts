import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { comment } from '#db/schema/comment.ts';
import * as tag from '#db/tags.ts';
import type { Person } from '../auth/person.ts';
import { DomainError } from '../errors.ts';
import { newlyMentionedIn } from '../notification/mentioned-in.ts';
import { settle } from '../project/standing.writes.ts';
import type { CommentById, EditComment } from './comment.input.ts';
import type { CommentWritten } from './comment.output.ts';
import { selectComments } from './comment.reads.ts';
import { lockComment } from './comment-for-write.writes.ts';
import { tellOfMention } from './comment-mention.writes.ts';
import { countComment } from './count-comment.writes.ts';

type Author = Pick<Person, 'id' | 'username'>;

/**
 * Changes the words of an own comment, which is marked as edited, and tells whom it names now.
 * @throws DomainError COMMENT_NOT_FOUND, PROJECT_ARCHIVED, EDIT_CONFLICT
 */
export async function editComment(tx: Database, me: Author, { id, body, from }: EditComment): Promise<CommentWritten> {
  const { target, body: before } = await lockComment(tx, { id, userId: me.id });
  const words = body === before ? {} : { body, editedAt: sql`now()` };
  await changeOwn(tx, { id, me, where: isNull(comment.deletedAt), set: words });
  // After it was found to be an own one: whoever else asks is told of nothing.
  if (from !== undefined && before !== from && before !== body) throw new DomainError('EDIT_CONFLICT');
  const names = newlyMentionedIn(body, before);
  const named = await tellOfMention(tx, { target, id, actorId: me.id, names, but: [] });
  const tags = [tag.project(target.slug), tag.reputation(me.username), ...[me.id, ...named].map(tag.person)];
  await changed(tx, { tags });
  return writtenComment(tx, { id, projectId: target.id });
}

/**
 * Removes an own comment; what was answered to it stays in its place.
 * @throws DomainError COMMENT_NOT_FOUND, PROJECT_ARCHIVED
 */
export async function deleteComment(tx: Database, me: Author, { id }: CommentById): Promise<CommentWritten> {
  const { target } = await lockComment(tx, { id, userId: me.id });
  await changeOwn(tx, { id, me, where: isNull(comment.deletedAt), set: { deletedAt: sql`now()` } });
  await countComment(tx, target, { id, author: me, by: -1 });
  return writtenComment(tx, { id, projectId: target.id });
}

/**
 * Takes the removal of an own comment back, for ten minutes. What a moderator hid stays away.
 * @throws DomainError COMMENT_NOT_FOUND, PROJECT_ARCHIVED
 */
export async function restoreComment(tx: Database, me: Author, { id }: CommentById): Promise<CommentWritten> {
  const { target } = await lockComment(tx, { id, userId: me.id });
  const isRecent = gt(comment.deletedAt, sql`now() - interval '10 minutes'`);
  const where = and(isNotNull(comment.deletedAt), isNull(comment.hiddenAt), isRecent);
  await changeOwn(tx, { id, me, where, set: { deletedAt: null } });
  await countComment(tx, target, { id, author: me, by: 1 });
  return writtenComment(tx, { id, projectId: target.id });
}

type Change = {
  id: string;
  me: Author;
  where: ReturnType<typeof and>;
  set: Parameters<ReturnType<Database['update']>['set']>[0];
};

/** Whose comment it is, is said by the statement. */
async function changeOwn(tx: Database, { id, me, where, set }: Change): Promise<void> {
  const rows = await tx
    .update(comment)
    .set({ ...set, updatedAt: sql`now()` })
    .where(and(eq(comment.id, id), eq(comment.authorId, me.id), where))
    .returning({ id: comment.id });
  if (rows.length === 0) throw new DomainError('COMMENT_NOT_FOUND', { id });
}

/** The last step of a write: the comment as everybody sees it now, and the project's standing. */
export async function writtenComment(
  tx: Database,
  { id, projectId }: { id: string; projectId: string },
): Promise<CommentWritten> {
  const [written] = await selectComments(tx, eq(comment.id, id), 1);
  if (!written) throw new Error(`there is no comment ${id}`);
  return { comment: written, standing: await settle(tx, projectId) };
}
