import { expect, test } from 'vitest';
import type { Entry } from './cache/read.ts';
import { cacheHeaders, minVersionOf } from './cache-headers.ts';

const entry: Entry = {
  body: Buffer.from('{}'),
  etag: '"x"',
  status: 'ok',
  tags: ['everything', 'feed'],
  asOf: 1_700_000_000_000_000,
  freshMs: 3_600_000,
  tookMs: 3,
  source: 'l1',
  ageMs: 12_345,
  freshForMs: 3_587_655,
  staleForMs: 0,
};

test('what is fresh may be held by the front as long as it is, counted from its computation', () => {
  expect(cacheHeaders(entry)).toEqual({
    'cache-control': 'public, max-age=0, must-revalidate',
    'cdn-cache-control': 'public, max-age=13, stale-while-revalidate=1, stale-if-error=86400',
    'server-timing': 'cache;desc="l1 hit"',
    'surrogate-control': 'max-age=3599, stale-while-revalidate=86400, stale-if-error=604800',
    'surrogate-key': 'everything feed',
    'cache-status': 'prova-core; hit; ttl=3587; detail=l1',
    'x-prova-version': '1700000000000000',
    age: '12',
  });
});

test('what missed a write may be shown until two seconds after it, and not held as fresh', () => {
  const shown = (staleForMs: number) => {
    const headers = cacheHeaders({ ...entry, source: 'stale', freshForMs: 0, staleForMs });
    return [headers['surrogate-control'], headers['cdn-cache-control']?.slice(0, 19)];
  };
  expect(shown(5)).toEqual(['max-age=12, stale-while-revalidate=1.8, stale-if-error=604800', 'public, max-age=13,']);
  expect(shown(1000)).toEqual(['max-age=12, stale-while-revalidate=0.9, stale-if-error=604800', 'public, max-age=12,']);
  expect(shown(60_000)).toEqual([
    'max-age=12, stale-while-revalidate=0.0, stale-if-error=604800',
    'public, max-age=12,',
  ]);
});

test('a hit has all writes up to the version that was asked for; what was computed says its own', () => {
  const asked = entry.asOf + 5000;
  expect(cacheHeaders(entry, asked)['x-prova-version']).toBe(`${asked}`);
  expect(cacheHeaders({ ...entry, source: 'bypass' }, asked)['x-prova-version']).toBe(`${entry.asOf}`);
});

test('a version that is none asks for nothing', () => {
  const asked = (version?: string) =>
    minVersionOf(new Request('http://x', { headers: version === undefined ? {} : { 'x-prova-version': version } }));
  expect(['1700000000000000', '5.5'].map(asked)).toEqual([1_700_000_000_000_000, 5.5]);
  expect([undefined, '', 'x', '-1', '0', 'Infinity', 'NaN', '1,2'].map(asked)).toEqual(Array(8).fill(undefined));
});
