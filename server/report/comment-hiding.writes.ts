import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { comment } from '#db/schema/comment.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { countComment } from '../comment/count-comment.writes.ts';
import { DomainError } from '../errors.ts';
import { isReadable } from '../project/project-card.reads.ts';
import { settle } from '../project/standing.writes.ts';
import type { Hiding, Reported } from './hiding.ts';
import { lockById as lockProjectById } from './project-hiding.writes.ts';
import type { Of } from './report.input.ts';

/** @throws DomainError COMMENT_NOT_FOUND, OWN_THING */
export async function findComment(tx: Database, me: { id: string }, { id }: Of<'comment'>): Promise<Reported> {
  await lock(tx, id);
  const [found] = await tx
    .select({ authorId: comment.authorId })
    .from(comment)
    .innerJoin(project, eq(project.id, comment.projectId))
    .where(and(eq(comment.id, id), isNull(comment.deletedAt), isReadable));
  if (!found) throw new DomainError('COMMENT_NOT_FOUND', { id });
  if (found.authorId === me.id) throw new DomainError('OWN_THING');
  return { id, authorId: found.authorId };
}

export const commentHiding: Hiding = { lock, hide, restore };

/** A comment in whatever state; its project is locked first, as every write of comments does. */
async function lock(tx: Database, id: string) {
  const [place] = await tx.select({ projectId: comment.projectId }).from(comment).where(eq(comment.id, id));
  const target = place && (await lockProjectById(tx, place.projectId));
  const [found] = await tx
    .select({
      author: { id: user.id, username: user.username },
      isDeleted: sql<boolean>`${comment.deletedAt} is not null`,
      isHidden: sql<boolean>`${comment.hiddenAt} is not null`,
      /** Whether it was there until it was hidden: else its author had removed it before. */
      wasThere: sql<boolean>`${comment.deletedAt} = ${comment.hiddenAt}`,
    })
    .from(comment)
    .innerJoin(user, eq(user.id, comment.authorId))
    .where(eq(comment.id, id));
  return target && found ? { target, ...found } : undefined;
}

async function hide(tx: Database, id: string, hiddenReason: string): Promise<void> {
  const found = await lock(tx, id);
  if (!found) return;
  const { target, author, isDeleted } = found;
  const hiddenAt = sql`coalesce(${comment.hiddenAt}, now())`;
  const deletedAt = sql`coalesce(${comment.deletedAt}, now())`;
  await tx.update(comment).set({ hiddenReason, hiddenAt, deletedAt }).where(eq(comment.id, id));
  if (isDeleted) return;
  await countComment(tx, target, { id, author, by: -1 });
  await settle(tx, target.id);
}

async function restore(tx: Database, id: string): Promise<void> {
  const found = await lock(tx, id);
  if (!found?.isHidden) return;
  const { target, author, wasThere } = found;
  const back = { hiddenReason: null, hiddenAt: null, ...(wasThere && { deletedAt: null }) };
  await tx.update(comment).set(back).where(eq(comment.id, id));
  if (!wasThere) return;
  await countComment(tx, target, { id, author, by: 1 });
  await settle(tx, target.id);
}
