import { expect, onTestFinished, test, vi } from 'vitest';
import { newId } from './id.ts';

test('ids of one process sort by birth, however many are made in a millisecond', () => {
  vi.useFakeTimers({ now: 1_796_000_000_000 });
  onTestFinished(() => void vi.useRealTimers());
  const ids = Array.from({ length: 2000 }, () => newId());
  vi.advanceTimersByTime(1);
  ids.push(newId());
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});

test('an id is a UUID of version 7 that names its instant', () => {
  for (const id of [newId(1_796_000_000_123), newId(0x1_0000 * 5)])
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(Number.parseInt(newId(1_796_000_000_123).replaceAll('-', '').slice(0, 12), 16)).toBe(1_796_000_000_123);
});

test('the same instant and bytes give the same id', () => {
  const bytes = () => Uint8Array.from({ length: 16 }, (_, n) => n * 17);
  expect(newId(1000, bytes())).toBe(newId(1000, bytes()));
});
