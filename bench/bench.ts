import type { Side } from './rounds.ts';

/** One line of a bench's table. */
export type Finding = {
  /** What was measured: 'first start'. */
  name: string;
  ours: Side;
  /** What it is held against, measured in the same run; none where the budget is an absolute figure. */
  baseline?: Side;
  /** Which way is better. */
  wished: 'low' | 'high';
  /** The promise: '< 4 min'. */
  budget: string;
  isKept: boolean;
};

/** What a file `bench/NAME.bench.ts` exports as `bench`. */
export type Bench = {
  /** Number and words of the promise. */
  promise: string;
  /** `lifetime` ends what it starts. */
  run: (lifetime: AsyncDisposableStack) => Promise<Finding[]>;
};
