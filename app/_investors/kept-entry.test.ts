import { afterEach, expect, test, vi } from 'vitest';
import { type Entry, forgetEntry, keepEntry, keptEntry } from './kept-entry.ts';

afterEach(() => vi.unstubAllGlobals());

test('what is written of an entry is put back over the state that it was written to, until it is saved', () => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
    removeItem: (key: string) => stored.delete(key),
  });
  const values = { name: 'Northlight', thesis: 'Tools that last.', isPublic: true } as Entry;
  keepEntry('ada', { revision: 'r1', values });
  expect(keptEntry('ada', 'r1')).toEqual(values);
  expect(keptEntry('ada', 'r2')).toBeUndefined();
  expect(keptEntry('grace', 'r1')).toBeUndefined();
  forgetEntry('ada');
  expect(keptEntry('ada', 'r1')).toBeUndefined();
});
