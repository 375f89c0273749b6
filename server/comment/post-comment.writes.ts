import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { changed } from '#db/outbox.ts';
import { comment } from '#db/schema/comment.ts';
import * as tag from '#db/tags.ts';
import type { Person } from '../auth/person.ts';
import { DomainError } from '../errors.ts';
import { mentionedIn } from '../notification/mentioned-in.ts';
import { notifyAll } from '../notification/notify.writes.ts';
import { noneOf } from '../notification/tell-mentioned.writes.ts';
import { lockPeople } from '../profile/lock-people.writes.ts';
import type { LockedProject } from '../project/project-for-write.writes.ts';
import { watchersOf } from '../watch/watchers.reads.ts';
import type { PostComment } from './comment.input.ts';
import type { CommentWritten } from './comment.output.ts';
import { writtenComment } from './comment.writes.ts';
import { lockOpenProject } from './comment-for-write.writes.ts';
import { tellOfMention } from './comment-mention.writes.ts';
import { countComment } from './count-comment.writes.ts';

const deepest = 6;

type Author = Pick<Person, 'id' | 'username'>;
type Parent = { id: string; authorId: string; path: string; depth: number };

/**
 * Writes a comment on a project or a reply to one, and tells whom it is meant for.
 * @throws DomainError PROJECT_NOT_FOUND, PROJECT_ARCHIVED, COMMENT_NOT_FOUND, THREAD_TOO_DEEP
 */
export async function postComment(
  tx: Database,
  me: Author,
  { slug, parentId, body }: PostComment,
): Promise<CommentWritten> {
  const target = await lockOpenProject(tx, { slug, userId: me.id });
  const parent = parentId === null ? undefined : await findParent(tx, { id: parentId, projectId: target.id });
  if (parent && parent.depth >= deepest) throw new DomainError('THREAD_TOO_DEEP');
  const id = newId();
  await lockPeople(tx, [me.id, target.ownerId, ...(parent ? [parent.authorId] : [])]);
  await tx.insert(comment).values({
    id,
    projectId: target.id,
    authorId: me.id,
    parentId,
    path: parent ? `${parent.path}/${id}` : id,
    depth: (parent?.depth ?? 0) + 1,
    body,
  });
  await countComment(tx, target, { id, author: me, by: 1 });
  await tell(tx, { target, parent, id, body, actorId: me.id });
  return writtenComment(tx, { id, projectId: target.id });
}

/** A comment that was removed takes no more replies. */
async function findParent(tx: Database, { id, projectId }: { id: string; projectId: string }): Promise<Parent> {
  const [found] = await tx
    .select({ id: comment.id, authorId: comment.authorId, path: comment.path, depth: comment.depth })
    .from(comment)
    .where(and(eq(comment.id, id), eq(comment.projectId, projectId), isNull(comment.deletedAt)));
  if (!found) throw new DomainError('COMMENT_NOT_FOUND', { id });
  return found;
}

type News = { target: LockedProject; parent: Parent | undefined; id: string; body: string; actorId: string };

/** Whoever is answered hears of a reply, whoever is named of that, owner and watchers of a comment; nobody twice. */
async function tell(tx: Database, { target, parent, id, body, actorId }: News): Promise<void> {
  const data = { slug: target.slug, title: target.title, commentId: id };
  const subject = `project:${target.slug}`;
  const isAnswered = sql`u.id is not distinct from ${parent?.authorId ?? null}::uuid`;
  const answer = { kind: 'reply', actorId, subject: `comment:${parent?.id}`, data } as const;
  const answered = parent ? await notifyAll(tx, answer, isAnswered) : [];
  const named = await tellOfMention(tx, { target, id, actorId, names: mentionedIn(body), but: answered });
  const others = await notifyAll(
    tx,
    { kind: 'comment', actorId, subject, data },
    sql`u.id in (select ${target.ownerId}::uuid union ${watchersOf(subject)}) and not ${isAnswered} and ${noneOf(named)}`,
  );
  await changed(tx, { tags: [...answered, ...named, ...others].map(tag.person) });
}
