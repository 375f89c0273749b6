/** Time as a parameter, in milliseconds since 1970. `now()` never goes back; clocks of two machines need not agree. */
export type Timer = {
  now: () => number;
  /** Acts after a while, unless the function that it gives back is called before. */
  after: (ms: number, act: () => void) => () => void;
};

export type Clock = Timer & { sleep: (ms: number) => Promise<void> };

/** The machine's clock, in milliseconds since 1970. What sleeps by it does not keep the process alive. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref()),
  after: (ms, act) => {
    const timer = setTimeout(act, ms).unref();
    return () => clearTimeout(timer);
  },
};

/**
 * What `work` gives, or a rejection where it takes longer than `limitMs`; the work itself goes on. A process that was
 * busy first hears what has come meanwhile.
 */
export function within<T>(clock: Clock, limitMs: number, work: Promise<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const giveUp = () => reject(new Error(`Nothing came within ${limitMs} ms.`));
  let cancel = clock.after(limitMs, () => (cancel = clock.after(0, giveUp)));
  work.then(resolve, reject).finally(() => cancel());
  return promise;
}
