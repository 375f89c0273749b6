import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { comment, commentVote } from '#db/schema/comment.ts';
import { project, projectVisit } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { iso, isoOrNull } from '../instant.ts';
import { person } from '../profile/person.reads.ts';
import { isReadable } from '../project/project-card.reads.ts';
import { hasOrHad, missingProject } from '../project/project-slug.reads.ts';
import type { CommentsOf, OfProject } from './comment.input.ts';
import type { Comment, OwnOfComments } from './comment.output.ts';

const inThreadOrder = sql`${comment.path} collate "C"`;

/** Comments of a project from one on, in thread order. @throws DomainError PROJECT_NOT_FOUND, PROJECT_MOVED */
export async function loadComments(db: Database, { slug, limit, cursor }: CommentsOf) {
  const [found] = await db
    .select({ id: project.id })
    .from(project)
    .where(and(eq(project.slug, slug), isReadable));
  if (!found) throw await missingProject(db, slug);
  const rows = await firstComments(db, { projectId: found.id, limit: limit + 1, after: cursor });
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

type Part = { projectId: string; limit: number; after?: string | undefined };

/** The first comments of a project, or those after one, in thread order. */
export function firstComments(db: Database, { projectId, limit, after }: Part): Promise<Comment[]> {
  const place = sql`(select c.path from ${comment} c where c.id = ${after} and c.project_id = ${projectId}) collate "C"`;
  const behind = after === undefined ? undefined : sql`${inThreadOrder} > ${place}`;
  return selectComments(db, and(eq(comment.projectId, projectId), behind), limit);
}

/** What everybody sees of some comments: of a deleted one only that it was there. */
export async function selectComments(db: Database, where: SQL | undefined, limit: number): Promise<Comment[]> {
  const rows = await db
    .select({
      id: comment.id,
      parentId: comment.parentId,
      depth: comment.depth,
      body: comment.body,
      author: person,
      upCount: comment.upCount,
      downCount: comment.downCount,
      createdAt: iso(comment.createdAt),
      editedAt: isoOrNull(comment.editedAt),
      deleted: sql<boolean>`${comment.deletedAt} is not null`,
      hidden: sql<boolean>`${comment.hiddenAt} is not null`,
    })
    .from(comment)
    .innerJoin(user, eq(user.id, comment.authorId))
    .where(where)
    .orderBy(inThreadOrder)
    .limit(limit);
  return rows.map((row) => (row.deleted ? { ...row, body: '', author: null } : row));
}

/** Somebody's own votes on a project's comments, and when they last looked at them. */
export async function loadOwnOfComments(db: Database, me: { id: string }, { slug }: OfProject): Promise<OwnOfComments> {
  const [votes, [visit]] = await Promise.all([
    db
      .select({ id: commentVote.commentId, value: commentVote.value })
      .from(project)
      .innerJoin(comment, eq(comment.projectId, project.id))
      .innerJoin(commentVote, and(eq(commentVote.commentId, comment.id), eq(commentVote.userId, me.id)))
      .where(hasOrHad(db, slug)),
    db
      .select({ visitedAt: iso(projectVisit.visitedAt) })
      .from(project)
      .innerJoin(projectVisit, and(eq(projectVisit.projectId, project.id), eq(projectVisit.userId, me.id)))
      .where(hasOrHad(db, slug)),
  ]);
  return { votes, lastVisitedAt: visit?.visitedAt ?? null };
}
