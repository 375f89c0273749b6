import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { acceptsBrotli } from './respond.ts';
import { counting, setUp } from './testing/set-up.ts';

const text = 'The quick brown fox jumps over the lazy dog. '.repeat(50);
const fields = { 'cache-control': 'max-age=60', 'content-type': 'application/json; charset=utf-8', etag: '"a"' };
const brotli = { 'accept-encoding': 'gzip, br' };

/** Answers `body` always. */
const answering =
  (headers: Record<string, string>, body = text) =>
  (_request: unknown, response: ServerResponse) =>
    void response.writeHead(200, headers).end(body);

describe('brotli', () => {
  test('is made once of a stored answer, and told apart by tag and Vary', async () => {
    const { get, seen } = await setUp(answering(fields));
    const first = await get('/', brotli);
    expect(first).toMatchObject({ body: text, headers: { vary: 'Accept-Encoding', etag: '"a"' } });
    expect((await get('/', brotli)).body).toBe(text);
    await expect.poll(async () => (await get('/', brotli)).headers['content-encoding']).toBe('br');
    const small = await get('/', brotli);
    expect(brotliDecompressSync(small.bytes).toString()).toBe(text);
    expect(small.headers).toMatchObject({ etag: '"a-br"', vary: 'Accept-Encoding' });
    expect(small.headers['content-length']).toBe(`${small.bytes.length}`);
    expect(await get('/')).toMatchObject({ body: text, headers: { etag: '"a"', vary: 'Accept-Encoding' } });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.headers['accept-encoding']).toBe('identity');
  });

  test('each tag is known again, in whatever coding it is asked', async () => {
    const { get } = await setUp(answering(fields));
    await get('/');
    for (const coding of [brotli, {}]) {
      for (const tag of ['"a"', '"a-br"']) {
        const answer = await get('/', { ...coding, 'if-none-match': tag });
        expect(answer).toMatchObject({ status: 304, headers: { etag: tag, vary: 'Accept-Encoding' } });
        expect(answer.headers).not.toHaveProperty('content-encoding');
      }
      await expect.poll(async () => (await get('/', brotli)).headers['content-encoding']).toBe('br');
    }
  });

  test('the origin is asked by its own tag', async () => {
    const { get, seen } = await setUp(answering({ ...fields, 'cache-control': 'private' }));
    await get('/');
    await get('/', { 'if-none-match': '"a-br"' });
    expect(seen[1]?.headers['if-none-match']).toBe('"a-br", "a"');
  });

  test('the same bytes are not compressed again when they are confirmed or come again', async () => {
    const { get, front, clock } = await setUp(
      answering({ ...fields, 'surrogate-key': 'k', 'surrogate-control': 'max-age=9, stale-while-revalidate=9' }),
    );
    await get('/', brotli);
    await expect.poll(async () => (await get('/', brotli)).headers['content-encoding']).toBe('br');
    clock.advance(1000);
    front.purge(['k']);
    await expect.poll(() => front.stats().stored).toBe(2);
    expect((await get('/', brotli)).headers).toMatchObject({
      'content-encoding': 'br',
      'cache-status': 'front; hit; ttl=9',
    });
  });

  test.each([
    ['too small', { ...fields }, 'tiny'],
    ['no-transform', { ...fields, 'cache-control': 'max-age=60, no-transform' }, text],
    [
      'no-transform beside a targeted field',
      { ...fields, 'cache-control': 'no-transform', 'surrogate-control': 'max-age=60' },
      text,
    ],
    ['a picture', { ...fields, 'content-type': 'image/png' }, text],
    ['coded already', { ...fields, 'content-encoding': 'x-own' }, text],
    ['nothing to gain', fields, randomBytes(2000)],
  ])('not: %s', async (_name, headers: Record<string, string>, body) => {
    const { get, front } = await setUp(
      ({ url }, response) =>
        void response.writeHead(200, url === '/' ? headers : fields).end(url === '/' ? body : text),
    );
    await get('/');
    await get('/behind');
    const { bytes } = front.stats();
    await get('/', brotli);
    await expect.poll(async () => (await get('/behind', brotli)).headers['content-encoding']).toBe('br');
    const answer = await get('/', brotli);
    expect(answer.headers['content-encoding']).toBe(headers['content-encoding']);
    expect(answer.bytes).toEqual(Buffer.from(body));
    expect(front.stats().bytes - bytes).toBeLessThan(100);
  });

  test('a weak tag stays as it is', async () => {
    const { get } = await setUp(answering({ ...fields, etag: 'W/"a"' }));
    await get('/', brotli);
    await expect.poll(async () => (await get('/', brotli)).headers['content-encoding']).toBe('br');
    expect((await get('/', brotli)).headers.etag).toBe('W/"a"');
  });

  test('what never changes is served so for good, in brotli of the best quality', async () => {
    const immutable = { 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript' };
    const { get, clock, seen } = await setUp(answering(immutable));
    await get('/_next/static/chunks/a.js', brotli);
    await expect
      .poll(async () => (await get('/_next/static/chunks/a.js', brotli)).headers['content-encoding'])
      .toBe('br');
    clock.advance(360 * 86_400_000);
    const answer = await get('/_next/static/chunks/a.js', brotli);
    expect(answer.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': immutable['cache-control'] });
    expect(seen).toHaveLength(1);
  });
});

test.each([
  ['br', true],
  ['gzip, deflate, br, zstd', true],
  ['BR;q=0.5', true],
  ['gzip,br ; q=1.0', true],
  ['br;q=0', false],
  ['br;q=0.000', false],
  ['gzip', false],
  ['xbr', false],
  ['*', false],
  ['', false],
  [undefined, false],
])('Accept-Encoding: %s takes brotli: %s', (field, expected) => {
  expect(acceptsBrotli(field)).toBe(expected);
});

test('an answer that comes coded, though it was asked for as it is, is not given to all', async () => {
  const { get } = await setUp(counting({ ...fields, 'content-encoding': 'gzip', vary: 'Accept-Encoding' }));
  await get('/');
  expect((await get('/')).body).toBe('2');
});
