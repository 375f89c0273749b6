import type { Comment } from '#server/comment/comment.output.ts';

/** What somebody said in a thread: a comment, or a reply to a post. */
export type Said = Omit<Comment, 'upCount' | 'downCount'>;
export type Thread<T extends Said = Comment> = { said: T; replies: Thread<T>[] };

/** What was said, in thread order → the threads it forms. A reply whose parent is not among it starts one of its own. */
export function threadsOf<T extends Said>(all: T[]): Thread<T>[] {
  const roots: Thread<T>[] = [];
  const byId = new Map<string, Thread<T>>();
  for (const said of all) {
    const thread = { said, replies: [] };
    byId.set(said.id, thread);
    const siblings = byId.get(said.parentId ?? '')?.replies ?? roots;
    siblings.push(thread);
  }
  return roots;
}

/** How much was said in some threads. */
export const countOf = <T extends Said>(threads: Thread<T>[]): number =>
  threads.reduce((sum, { replies }) => sum + 1 + countOf(replies), 0);

export type ThreadOrder = 'oldest' | 'newest' | 'top';

/** The threads in an order of their first comments; replies stay as they were said. */
export function ordered(threads: Thread[], order: ThreadOrder): Thread[] {
  if (order === 'newest') return threads.toReversed();
  if (order === 'oldest') return threads;
  const net = ({ said }: Thread) => said.upCount - said.downCount;
  return threads.toSorted((a, b) => net(b) - net(a));
}
