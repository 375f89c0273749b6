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

/** How many comments are in some threads. */
export const countOf = (threads: Thread[]): number =>
  threads.reduce((sum, { replies }) => sum + 1 + countOf(replies), 0);

export type ThreadOrder = 'oldest' | 'newest' | 'top';

/** The threads in an order of their first comments; replies stay as they were said. */
export function ordered(threads: Thread[], order: ThreadOrder): Thread[] {
  if (order === 'newest') return threads.toReversed();
  if (order === 'oldest') return threads;
  const net = ({ comment }: Thread) => comment.upCount - comment.downCount;
  return threads.toSorted((a, b) => net(b) - net(a));
}
