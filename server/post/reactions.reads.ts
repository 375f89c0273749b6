import { type SQL, sql } from 'drizzle-orm';
import { post, postReaction, postReply } from '#db/schema/post.ts';
import type { Reactions } from './post.output.ts';

const none: Reactions = { like: 0, insightful: 0, thanks: 0, celebrate: 0 };

/** A post's reactions by kind, in a statement about `post`. */
export const reactionsOfPost = byKind(
  post.reactionCount,
  sql`${postReaction.postId} = ${post.id} and ${postReaction.replyId} is null`,
);

/** A reply's, in a statement about `post_reply`. */
export const reactionsOfReply = byKind(postReply.reactionCount, sql`${postReaction.replyId} = ${postReply.id}`);

/** Most have none: then nothing is looked for. */
function byKind(count: typeof post.reactionCount | typeof postReply.reactionCount, where: SQL): SQL<Reactions> {
  return sql<Reactions>`coalesce(case when ${count} > 0 then (
    select json_object_agg(kind, n) from (
      select ${postReaction.kind} as kind, count(*) as n from ${postReaction} where ${where} group by 1
    ) counted
  ) end, '{}')`.mapWith((found: Partial<Reactions>) => ({ ...none, ...found }));
}
