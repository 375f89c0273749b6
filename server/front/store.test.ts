import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStore } from './store.ts';
import { entryOf } from './testing/entries.ts';
import { sessionCookies } from './vary.ts';

function storeOf(maxBytes: number) {
  const evicted: string[] = [];
  const store = createStore({ maxBytes, cookies: sessionCookies([]), onEvict: (key) => evicted.push(key) });
  return { ...store, evicted };
}

const entryBytes = entryOf('/0000').sizeBytes;

describe('memory', () => {
  test('is bounded by bytes', () => {
    const store = storeOf(10 * entryBytes);
    for (let index = 0; index < 1000; index += 1) {
      store.put(entryOf(`/${String(index).padStart(4, '0')}`), []);
      expect(store.size().bytes).toBeLessThanOrEqual(10 * entryBytes);
    }
    expect(store.size().entries).toBe(10);
    expect(store.evicted).toHaveLength(990);
  });

  test('what is read stays while 100,000 URLs that are asked for once go by', () => {
    const store = storeOf(200 * entryBytes);
    const hot = Array.from({ length: 50 }, (_, index) => `/hot${index}`);
    const read = (key: string) => {
      const entry = store.find(key, {});
      if (entry) entry.wasRead = true;
      return entry !== undefined;
    };
    for (const key of hot) store.put(entryOf(key), []);
    for (let index = 0; index < 100_000; index += 1) {
      if (index % 20 === 0) for (const key of hot) read(key);
      store.put(entryOf(`/feed?utm=${index}`), []);
    }
    expect(hot.filter(read)).toEqual(hot);
  });

  test('what is read no more makes room', () => {
    const store = storeOf(10 * entryBytes);
    const old = entryOf('/old');
    old.wasRead = true;
    store.put(old, []);
    for (let index = 0; index < 1000; index += 1) {
      const entry = entryOf(`/new${index}`);
      entry.wasRead = true;
      store.put(entry, []);
    }
    expect(store.find('/old', {})).toBeUndefined();
  });

  test('an entry that is larger than all of it is not kept', () => {
    const store = storeOf(2 * entryBytes);
    store.put(entryOf('/large', { bodyBytes: 3 * entryBytes }), []);
    expect(store.size()).toEqual({ entries: 0, bytes: 0 });
  });

  test('growth counts', () => {
    const store = storeOf(3 * entryBytes);
    const entry = entryOf('/0000');
    store.put(entry, []);
    store.resize(entry, entryBytes + 500);
    expect(store.size().bytes).toBe(entryBytes + 500);
    store.resize(entry, 4 * entryBytes);
    expect(store.size()).toEqual({ entries: 0, bytes: 0 });
    store.resize(entry, 10);
    expect(store.size().bytes).toBe(0);
  });
});

test('any order of puts, removals and growth leaves size, tags and variants in accord with the entries', () => {
  const key = fc.constantFrom('/a', '/b', '/c');
  const put = fc.record({ act: fc.constant('put'), key, variant: fc.constantFrom('', '1', '2'), bytes: fc.nat(3000) });
  const other = fc.record({
    act: fc.constantFrom('remove', 'grow'),
    key,
    variant: fc.constantFrom('', '1', '2'),
    bytes: fc.nat(3000),
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(put, other), { maxLength: 60 }), (steps) => {
      const store = storeOf(12_000);
      for (const { act, key, variant, bytes } of steps) {
        const found = store.get(key + variant);
        if (act === 'remove') store.removeUrl(key);
        else if (act === 'grow') found && store.resize(found, found.sizeBytes + bytes);
        else
          store.put(
            entryOf(key, { variant, bodyBytes: bytes, tags: [key] }),
            store.selecting(key, variant === '' ? [] : ['x']),
          );

        const kept = ['/a', '/b', '/c'].flatMap((url) => ['', '1', '2'].flatMap((part) => store.get(url + part) ?? []));
        expect(store.size().entries).toBe(kept.length);
        expect(store.size().bytes).toBe(kept.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));
        expect(store.size().bytes).toBeLessThanOrEqual(12_000);
        const tagged = ['/a', '/b', '/c'].flatMap((tag) => [...store.tagged(tag)]);
        expect(new Set(tagged)).toEqual(new Set(kept));
      }
    }),
    { seed: 1, numRuns: 2000 },
  );
});
