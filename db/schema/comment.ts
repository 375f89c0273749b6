import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { counter, id, instant, timestamps } from './columns.ts';
import { ofProject } from './project.ts';
import { ownedByUser, writtenByUser } from './user.ts';

/**
 * A comment in a thread. `path` joins the ids from the root to the comment with '/', so that ordering by it walks the
 * thread, and a keyset cursor pages it. Soft delete keeps the thread.
 */
export const comment = pgTable(
  'comment',
  {
    id: id(),
    projectId: ofProject(),
    authorId: writtenByUser(),
    parentId: uuid().references((): AnyPgColumn => comment.id, { onDelete: 'cascade' }),
    path: text().notNull(),
    depth: smallint().notNull().default(1),
    body: text().notNull(),
    upCount: counter(),
    downCount: counter(),
    editedAt: instant(),
    deletedAt: instant(),
    /** By a moderator, who deleted it too: its author cannot put it back. Its words stay for an appeal. */
    hiddenAt: instant(),
    hiddenReason: text(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('comment_thread_key').on(t.projectId, sql`${t.path} collate "C"`),
    index('comment_author_index').on(t.authorId, t.createdAt),
    index('comment_parent_index').on(t.parentId),
    check(
      'comment_body_check',
      sql`char_length(${t.body}) <= 5000 and (${t.body} <> '' or ${t.deletedAt} is not null)`,
    ),
    check(
      'comment_hidden_check',
      sql`(${t.hiddenAt} is null) = (${t.hiddenReason} is null) and (${t.hiddenAt} is null or ${t.deletedAt} is not null)`,
    ),
    check('comment_depth_check', sql`${t.depth} between 1 and 6 and (${t.depth} = 1) = (${t.parentId} is null)`),
    check('comment_counts_check', sql`least(${t.upCount}, ${t.downCount}) >= 0`),
  ],
);

export const commentVote = pgTable(
  'comment_vote',
  {
    id: id(),
    commentId: uuid()
      .notNull()
      .references(() => comment.id, { onDelete: 'cascade' }),
    userId: ownedByUser(),
    value: smallint().notNull(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('comment_vote_key').on(t.commentId, t.userId),
    index('comment_vote_user_index').on(t.userId),
    check('comment_vote_value_check', sql`${t.value} in (-1, 1)`),
  ],
);
