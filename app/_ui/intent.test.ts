import { beforeEach, expect, test, vi } from 'vitest';
import { dwellMs, Intent, setKeeper } from './intent.ts';

let guessed: (() => void)[] = [];
let opened: (() => void)[] = [];
const takeBack = vi.fn();
beforeEach(() => {
  guessed = [];
  opened = [];
  takeBack.mockClear();
  setKeeper({
    mayGuess: () => true,
    guess: (load) => {
      guessed.push(load);
      return takeBack;
    },
    open: (load) => void opened.push(load),
  });
});

/** A clock that only tests move. */
function aTimer() {
  let now = 0;
  let waiting: { at: number; act: () => void }[] = [];
  return {
    after: (ms: number, act: () => void) => {
      const one = { at: now + ms, act };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    advance: (ms: number) => {
      now += ms;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { act } of due) act();
    },
  };
}

const load = () => {};

test('a pointer is meant once it has rested, and one that leaves before that is not', () => {
  const { after, advance } = aTimer();
  const intent = new Intent(after);
  intent.rest(load);
  advance(dwellMs - 1);
  intent.leave();
  advance(dwellMs);
  expect(guessed).toEqual([]);
  intent.rest(load);
  advance(dwellMs);
  expect(guessed).toEqual([load]);
  expect(takeBack).not.toHaveBeenCalled();
  intent.leave();
  expect(takeBack).toHaveBeenCalledOnce();
});

test('a press before the moment is over opens at once, and nothing is guessed after it', () => {
  const { after, advance } = aTimer();
  const intent = new Intent(after);
  intent.rest(load);
  advance(10);
  intent.press(load);
  advance(dwellMs);
  intent.leave();
  expect([opened, guessed]).toEqual([[load], []]);
  expect(takeBack).not.toHaveBeenCalled();
});

test('focus and a finger are meant at once, and once', () => {
  const { after, advance } = aTimer();
  const intent = new Intent(after);
  intent.now(load);
  intent.rest(load);
  advance(dwellMs);
  intent.now(load);
  expect(guessed).toEqual([load]);
});

test('what is pressed is not taken back as the pointer leaves', () => {
  const intent = new Intent(aTimer().after);
  intent.now(load);
  intent.press(load);
  intent.leave();
  expect(takeBack).not.toHaveBeenCalled();
});
