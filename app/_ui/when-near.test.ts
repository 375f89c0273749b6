import { afterEach, expect, test, vi } from 'vitest';
import { whenNear } from './when-near.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  [[true], 1],
  [[false], 0],
  [[false, true], 1],
  [[true, false], 0],
])('of what is told together the last counts: %j', (told, calls) => {
  let tell = (_: { isIntersecting: boolean }[]) => {};
  class Observer {
    constructor(callback: typeof tell) {
      tell = callback;
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  const act = vi.fn();
  whenNear({} as Element, '400px', act);
  tell(told.map((isIntersecting) => ({ isIntersecting })));
  expect(act).toHaveBeenCalledTimes(calls);
});
