import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { comment } from '#db/schema/comment.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { type LockedProject, lockProject } from '../project/project-for-write.writes.ts';

export type CommentForWrite = {
  target: LockedProject;
  authorId: string;
  authorUsername: string;
  body: string;
  deletedAt: Date | null;
};

/**
 * A comment, with its project locked, so that nothing of it changes while this write goes on.
 * @throws DomainError COMMENT_NOT_FOUND, PROJECT_NOT_FOUND, PROJECT_ARCHIVED
 */
export async function lockComment(
  tx: Database,
  { id, userId }: { id: string; userId: string },
): Promise<CommentForWrite> {
  const [place] = await tx
    .select({ slug: project.slug })
    .from(comment)
    .innerJoin(project, eq(project.id, comment.projectId))
    .where(eq(comment.id, id));
  if (!place) throw new DomainError('COMMENT_NOT_FOUND', { id });
  const target = await lockOpenProject(tx, { slug: place.slug, userId });
  const [found] = await tx
    .select({
      authorId: comment.authorId,
      authorUsername: user.username,
      body: comment.body,
      deletedAt: comment.deletedAt,
    })
    .from(comment)
    .innerJoin(user, eq(user.id, comment.authorId))
    .where(and(eq(comment.id, id), eq(comment.projectId, target.id)));
  if (!found) throw new DomainError('COMMENT_NOT_FOUND', { id });
  return { target, ...found };
}

/** @throws DomainError PROJECT_NOT_FOUND, PROJECT_ARCHIVED */
export async function lockOpenProject(tx: Database, at: { slug: string; userId: string }): Promise<LockedProject> {
  const target = await lockProject(tx, at);
  if (target.status === 'archived') throw new DomainError('PROJECT_ARCHIVED');
  return target;
}
