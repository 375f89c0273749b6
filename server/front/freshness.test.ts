import { describe, expect, test } from 'vitest';
import { counting, setUp } from './testing/set-up.ts';

const date = 'Thu, 01 Jan 2026 12:00:00 GMT';

/** Fields of an answer, and for how many seconds it must be given without asking (RFC 9111, 4.2.1; RFC 9213). */
const lifetimes: [fields: Record<string, string | string[]>, seconds: number][] = [
  [{ 'cache-control': 'max-age=60' }, 60],
  [{ 'cache-control': 'max-age=0' }, 0],
  [{ 'cache-control': 'MAX-AGE=60' }, 60],
  [{ 'cache-control': 'max-age=60, s-maxage=30' }, 30],
  [{ 'cache-control': 's-maxage=60, max-age=30' }, 60],
  [{ 'cache-control': 'max-age=60', expires: 'Thu, 01 Jan 2026 12:00:30 GMT' }, 60],
  [{ expires: 'Thu, 01 Jan 2026 12:00:30 GMT' }, 30],
  [{ expires: 'Thursday, 01-Jan-26 12:00:30 GMT' }, 30],
  [{ expires: 'Thu Jan  1 12:00:30 2026' }, 30],
  [{ expires: 'Thu, 01 Jan 2026 12:00:30 GMT', date: 'Thu, 01 Jan 2026 12:00:10 GMT' }, 20],
  [{ expires: '0' }, 0],
  [{ expires: 'Thu, 01 Jan 2026 13:00:00 +0100' }, 0],
  [{ expires: '2027-01-01T00:00:00Z' }, 0],
  [{ 'cdn-cache-control': 'max-age=60', 'cache-control': 'max-age=10' }, 60],
  [{ 'cdn-cache-control': 'max-age=60', 'cache-control': 'no-store' }, 60],
  [{ 'cdn-cache-control': 'max-age=10', expires: 'Thu, 01 Jan 2026 13:00:00 GMT' }, 10],
  [{ 'cdn-cache-control': 'no-store', 'cache-control': 'max-age=60' }, 0],
  [{ 'cdn-cache-control': 'max-age=60, &&&', 'cache-control': 'max-age=10' }, 10],
  [{ 'cdn-cache-control': 'max-age="60"', 'cache-control': 'max-age=10' }, 0],
  [{ 'cdn-cache-control': '', 'cache-control': 'max-age=10' }, 10],
  [{ 'surrogate-control': 'max-age=60', 'cdn-cache-control': 'max-age=20', 'cache-control': 'private' }, 60],
  [{ 'surrogate-control': 'no-store', 'cache-control': 'max-age=60' }, 0],
  [{ 'surrogate-control': 'max-age=5;theirs, max-age=60' }, 60],
  // Malformed and repeated directives (RFC 9111, 4.2.1 and 5.2).
  [{ 'cache-control': 'max-age=60, max-age=10' }, 60],
  [{ 'cache-control': ['max-age=10', 'max-age=60'] }, 10],
  [{ 'cache-control': 'max-age="60"' }, 60],
  [{ 'cache-control': 'max-age =60' }, 0],
  [{ 'cache-control': 'max-age= 60' }, 0],
  [{ 'cache-control': "max-age='60'" }, 0],
  [{ 'cache-control': 'max-age=60.5' }, 0],
  [{ 'cache-control': 'max-age=-60' }, 0],
  [{ 'cache-control': 'max-age' }, 0],
  [{ 'cache-control': 'x="max-age=60", max-age=10' }, 10],
  [{ 'cache-control': 'max-age=10, x="max-age=60"' }, 10],
  [{ 'cache-control': 'x="max-age=60' }, 0],
  [{ 'cache-control': 'max-age=60, x="no-store, y' }, 60],
  [{ 'cache-control': 'max-age=60, x="open, no-store' }, 0],
  [{ 'cache-control': ',, max-age=60 ,' }, 60],
  [{ 'cache-control': 'extension=1, max-age=60, other' }, 60],
  // Conflicts: the most restrictive directive counts (RFC 9111, 4.2.1).
  [{ 'cache-control': 'max-age=60, no-cache' }, 0],
  [{ 'cache-control': 'max-age=60, no-store' }, 0],
  [{ 'cache-control': 'public, private, max-age=60' }, 0],
  // Nothing says that it may be shared: no heuristic freshness.
  [{ 'last-modified': 'Wed, 01 Jan 2020 00:00:00 GMT' }, 0],
  [{ etag: '"a"' }, 0],
];

describe('RFC 9111, 4.2.1: freshness lifetime', () => {
  test.each(lifetimes)('%j lives %i s', async (fields, seconds) => {
    const { get, clock, seen } = await setUp(counting({ ...fields }));
    await get('/');
    clock.advance(Math.max(0, seconds * 1000 - 1));
    await get('/');
    expect(seen).toHaveLength(seconds > 0 ? 1 : 2);
    clock.advance(1);
    await get('/');
    expect(seen).toHaveLength(seconds > 0 ? 2 : 3);
  });

  test('a lifetime beyond all measure is one of 68 years', async () => {
    const { get, clock, seen } = await setUp(counting({ 'cache-control': 'max-age=99999999999' }));
    await get('/');
    clock.advance(2 ** 31 * 1000 - 1);
    await get('/');
    expect(seen).toHaveLength(1);
  });
});

describe('RFC 9111, 4.2.3: age', () => {
  test('a stored answer says its age, and it grows', async () => {
    const { get, clock } = await setUp(counting({ 'cache-control': 'max-age=60' }));
    expect((await get('/')).headers.age).toBeUndefined();
    clock.advance(7900);
    expect((await get('/')).headers).toMatchObject({ age: '7', date });
  });

  test('an age from before counts', async () => {
    const { get, clock, seen } = await setUp(counting({ 'cache-control': 'max-age=60', age: '50' }));
    expect((await get('/')).headers.age).toBe('50');
    clock.advance(9000);
    expect((await get('/')).headers.age).toBe('59');
    clock.advance(1000);
    await get('/');
    expect(seen).toHaveLength(2);
  });

  test('the time that the answer took counts', async () => {
    const { get, clock } = await setUp((_request, response) => {
      clock.advance(5000);
      response.writeHead(200, { 'cache-control': 'max-age=60' }).end();
    });
    await get('/');
    expect((await get('/')).headers.age).toBe('5');
  });

  test('an old Date counts', async () => {
    const { get } = await setUp(counting({ 'cache-control': 'max-age=60', date: 'Thu, 01 Jan 2026 11:59:20 GMT' }));
    await get('/');
    expect((await get('/')).headers.age).toBe('39');
  });

  test.each([
    ['abc', 'hit'],
    ['-7200', 'hit'],
    ['7200.0', 'hit'],
    ['0, 7200', 'hit'],
    ['7200, 0', 'miss'],
    ['7200', 'miss'],
    ['2147483649', 'miss'],
  ])('Age: %s is a %s', async (age, expected) => {
    const { get, seen } = await setUp(counting({ 'cache-control': 'max-age=3600', age }));
    await get('/');
    await get('/');
    expect(seen).toHaveLength(expected === 'hit' ? 1 : 2);
  });

  test('an answer without Date gets the time of its receipt, once', async () => {
    const { get, clock } = await setUp((_request, response) => {
      response.removeHeader('Date');
      response.sendDate = false;
      response.writeHead(200, { 'cache-control': 'max-age=60' }).end();
    });
    await get('/');
    clock.advance(5000);
    expect((await get('/')).headers).toMatchObject({ age: '5', date });
  });
});
