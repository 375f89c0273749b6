import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { comment } from '#db/schema/comment.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import type { LockedProject } from '../project/project-for-write.writes.ts';

type Counted = { id: string; author: { id: string; username: string }; by: 1 | -1 };

/** Counts a comment that has come, or gone: of the project, which its owner sees too, its commenters, and the author. */
export async function countComment(
  tx: Database,
  target: Pick<LockedProject, 'id' | 'slug' | 'ownerId' | 'ownerUsername'>,
  { id, author, by }: Counted,
): Promise<void> {
  const [other] = await tx
    .select({ id: comment.id })
    .from(comment)
    .where(
      and(
        eq(comment.projectId, target.id),
        eq(comment.authorId, author.id),
        isNull(comment.deletedAt),
        ne(comment.id, id),
      ),
    )
    .limit(1);
  const isOnlyOne = !other && author.id !== target.ownerId;
  await tx
    .update(project)
    .set({
      commentCount: sql`${project.commentCount} + ${by}`,
      commenterCount: sql`${project.commenterCount} + ${isOnlyOne ? by : 0}`,
      updatedAt: sql`${project.updatedAt}`,
    })
    .where(eq(project.id, target.id));
  await tx
    .update(user)
    .set({ commentCount: sql`${user.commentCount} + ${by}` })
    .where(eq(user.id, author.id));
  await changed(tx, {
    tags: [
      ...[tag.project(target.slug), tag.feed, tag.leaderboard('projects')],
      ...[tag.reputation(author.username), tag.reputation(target.ownerUsername)],
      ...[tag.person(author.id), tag.person(target.ownerId)],
    ],
  });
}
