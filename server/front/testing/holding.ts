import type { RequestListener, ServerResponse } from 'node:http';

/**
 * Answers the request number `count` (from 1) by `answer`, the first `held` of them only when they are let go: `open`
 * lets them go, in the order in which they came.
 */
export function holding(
  answer: (response: ServerResponse, count: number) => void,
  held: number = Number.POSITIVE_INFINITY,
): { listener: RequestListener; open: (() => void)[] } {
  const open: (() => void)[] = [];
  let count = 0;
  return {
    open,
    listener(_request, response) {
      count += 1;
      const mine = count;
      if (mine <= held) open.push(() => answer(response, mine));
      else answer(response, mine);
    },
  };
}
