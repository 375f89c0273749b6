import type { Timer } from '../clock.ts';

const mostRemembered = 10_000;

export type Fence = ReturnType<typeof createFence>;

/**
 * Tells whether something was purged since a fetch began, so that an answer made before a purge is not stored as fresh
 * after it. Remembers the last purges; about older ones it says yes.
 */
export function createFence(clock: Timer) {
  const raised = new Map<string, { order: number; at: number }>();
  let sequence = 0;
  let forgotten = 0;

  return {
    /** Gives a fetch that begins its place in the order of fetches and purges. */
    begin(): number {
      sequence += 1;
      return sequence;
    },

    raise(name: string): void {
      sequence += 1;
      raised.delete(name);
      raised.set(name, { order: sequence, at: clock.now() });
      const [oldest] = raised;
      if (raised.size <= mostRemembered || !oldest) return;
      raised.delete(oldest[0]);
      forgotten = oldest[1].order;
    },

    /** When one of `names` was last raised, in ms, if that was after place `since`; 0 where that is forgotten. */
    raisedAt(names: readonly string[], since: number): number | undefined {
      if (since < forgotten) return 0;
      const times = names.flatMap((name) => {
        const last = raised.get(name);
        return last && last.order > since ? last.at : [];
      });
      return times.length === 0 ? undefined : Math.max(...times);
    },
  };
}
