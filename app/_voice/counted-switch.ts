import type { QueryClient } from '@tanstack/react-query';
import { inTurn } from './in-turn.ts';
import { oneEach } from './one-each.ts';
import { Wish } from './wish.ts';

/** 1 where it is on. */
type Stance = 0 | 1;
type Shown = { isOn: boolean /** With one's own. */; count: number; isPending: boolean };

type Seen = {
  isOn: boolean;
  count: number;
  /** Of the writes that it is in turn with, where there are others. */
  turn?: string;
  /** Asks the server; gives the count as it is then. */
  send: (isOn: boolean) => Promise<number>;
  show: (shown: Shown) => void;
  /** Called when it was not to be had, after it has been shown as it was. */
  failed: (error: unknown, retry: () => void) => void;
};
type Switch = { wish: Wish<Stance> /** Of others. */; others: number; seen: Seen };

const switchOf = oneEach<Switch>();

/**
 * Switches something of one's own that is counted, such as following somebody: shows at once and is sent in turn, of several
 * wishes that wait only the last. What fails is as it was.
 */
export function toggle(queryClient: QueryClient, key: string, seen: Seen): void {
  const one = switchOf(queryClient, key, () => newSwitch(key, seen));
  one.seen = seen;
  if (!one.wish.isPending) {
    one.others = seen.count - Number(seen.isOn);
    one.wish.known = seen.isOn ? 1 : 0;
  }
  void one.wish.want(seen.isOn ? 0 : 1);
}

function newSwitch(key: string, first: Seen): Switch {
  const one: Switch = {
    others: 0,
    seen: first,
    wish: new Wish<Stance>(0, {
      turn: (job) => inTurn(first.turn ?? key, job),
      send: async (value) => {
        one.others = (await one.seen.send(value === 1)) - value;
        return value;
      },
      show: () => {
        const { shown = 0, isPending } = one.wish;
        one.seen.show({ isOn: shown === 1, count: one.others + shown, isPending });
      },
      failed: (error, value) => one.seen.failed(error, () => void one.wish.want(value)),
    }),
  };
  return one;
}
