/** Where the front takes time from, so that tests can turn it. */
export type Clock = {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Runs `act` in `delayMs`; gives a function that calls it off. Never keeps the process alive. */
  after: (delayMs: number, act: () => void) => () => void;
};

export const systemClock: Clock = {
  now: Date.now,
  after(delayMs, act) {
    const timer = setTimeout(act, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
