import type { Comment } from '#server/comment/comment.output.ts';

export type Thread = { comment: Comment; replies: Thread[] };

/** Comments in thread order → the threads they form. A reply whose parent is not among them starts one of its own. */
export function threadsOf(comments: Comment[]): Thread[] {
  const roots: Thread[] = [];
  const byId = new Map<string, Thread>();
  for (const comment of comments) {
    const thread = { comment, replies: [] };
    byId.set(comment.id, thread);
    const siblings = byId.get(comment.parentId ?? '')?.replies ?? roots;
    siblings.push(thread);
  }
  return roots;
}
