import type { Timer } from '../../clock.ts';

export type TestClock = Timer & {
  /** Lets time pass, and acts whose time has come happen in their order. */
  advance: (ms: number) => void;
};

/** Stands still until it is advanced. */
export function testClock(start: number = Date.UTC(2026, 0, 1, 12)): TestClock {
  const waiting = new Set<{ at: number; act: () => void }>();
  let now = start;

  return {
    now: () => now,
    after(delayMs, act) {
      const one = { at: now + delayMs, act };
      waiting.add(one);
      return () => waiting.delete(one);
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        waiting.delete(next);
        now = Math.max(now, next.at);
        next.act();
      }
      now = end;
    },
  };
}
