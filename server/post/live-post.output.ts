import type { PostPage } from './post.output.ts';

/** What of a post moves while it is looked at; when it was written tells it from those of its name in other chains. */
export type LivePost = Pick<
  PostPage,
  'createdAt' | 'reactionCount' | 'reactions' | 'replyCount' | 'lastActivityAt' | 'pinned' | 'locked'
>;
