import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  doublePrecision,
  index,
  pgEnum,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { postReactions } from '../vocabulary.ts';
import { ofChain } from './chain.ts';
import { counter, id, instant, timestamps, tsvector } from './columns.ts';
import { ownedByUser, writtenByUser } from './user.ts';

export const postReactionKind = pgEnum('post_reaction_kind', postReactions);

/** A post in a chain. `hot_rank` is built like a project's trending rank, from reactions and replies. */
export const post = pgTable(
  'post',
  {
    id: id(),
    chainId: ofChain(),
    authorId: writtenByUser(),
    slug: text().notNull(),
    title: text().notNull(),
    body: text().notNull().default(''),
    tag: text(),
    reactionCount: counter(),
    replyCount: counter(),
    viewCount: counter(),
    hotRank: doublePrecision().notNull().default(0),
    lastActivityAt: instant().notNull().defaultNow(),
    pinnedAt: instant(),
    lockedAt: instant(),
    hiddenAt: instant(),
    hiddenReason: text(),
    editedAt: instant(),
    deletedAt: instant(),
    search: tsvector().generatedAlwaysAs(
      sql`setweight(prova_tsvector(title), 'A') || setweight(prova_tsvector(left(body, 4000)), 'D')`,
    ),
    ...timestamps(),
  },
  (t) => {
    const visible = sql`${t.hiddenAt} is null and ${t.deletedAt} is null`;
    return [
      uniqueIndex('post_slug_key').on(t.chainId, t.slug),
      index('post_hot_index').on(t.chainId, t.hotRank, t.id).where(visible),
      index('post_new_index').on(t.chainId, t.id).where(visible),
      index('post_top_index').on(t.chainId, t.reactionCount, t.id).where(visible),
      index('post_activity_index').on(t.chainId, t.lastActivityAt, t.id).where(visible),
      index('post_tag_index').on(t.chainId, t.tag, t.id).where(visible),
      index('post_pinned_index').on(t.chainId, t.pinnedAt).where(sql`${t.pinnedAt} is not null and ${visible}`),
      index('post_author_index').on(t.authorId, t.id),
      index('post_search_index').using('gin', t.search).where(visible),
      check('post_slug_check', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(${t.slug}) <= 80`),
      check('post_title_check', sql`char_length(${t.title}) between 3 and 140`),
      check('post_body_check', sql`char_length(${t.body}) <= 20000`),
      check('post_counts_check', sql`least(${t.reactionCount}, ${t.replyCount}, ${t.viewCount}) >= 0`),
    ];
  },
);

const ofPost = () =>
  uuid()
    .notNull()
    .references(() => post.id, { onDelete: 'cascade' });

/** A reply in a post's thread; `path` as in `comment`. */
export const postReply = pgTable(
  'post_reply',
  {
    id: id(),
    postId: ofPost(),
    authorId: writtenByUser(),
    parentId: uuid().references((): AnyPgColumn => postReply.id, { onDelete: 'cascade' }),
    path: text().notNull(),
    depth: smallint().notNull().default(1),
    body: text().notNull(),
    reactionCount: counter(),
    hiddenAt: instant(),
    hiddenReason: text(),
    editedAt: instant(),
    deletedAt: instant(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('post_reply_thread_key').on(t.postId, sql`${t.path} collate "C"`),
    index('post_reply_author_index').on(t.authorId, t.id),
    index('post_reply_parent_index').on(t.parentId),
    check(
      'post_reply_body_check',
      sql`char_length(${t.body}) <= 5000 and (${t.body} <> '' or ${t.deletedAt} is not null)`,
    ),
    check('post_reply_counts_check', sql`${t.reactionCount} >= 0`),
    check('post_reply_depth_check', sql`${t.depth} between 1 and 6 and (${t.depth} = 1) = (${t.parentId} is null)`),
  ],
);

/** A person's reaction to a post, or to a reply in it. */
export const postReaction = pgTable(
  'post_reaction',
  {
    id: id(),
    postId: ofPost(),
    replyId: uuid().references(() => postReply.id, { onDelete: 'cascade' }),
    userId: ownedByUser(),
    kind: postReactionKind().notNull(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('post_reaction_post_key').on(t.postId, t.userId, t.kind).where(sql`${t.replyId} is null`),
    uniqueIndex('post_reaction_reply_key').on(t.replyId, t.userId, t.kind).where(sql`${t.replyId} is not null`),
    index('post_reaction_post_index').on(t.postId),
    index('post_reaction_user_index').on(t.userId),
  ],
);
