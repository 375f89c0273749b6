import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { setUp } from './testing/set-up.ts';

const modified = 'Wed, 01 Jan 2025 00:00:00 GMT';

/** Answers 304 to whoever has the tag; `fields` go out with both. */
function validating(etag: string, fields: (count: number) => Record<string, string>): RequestListener {
  let count = 0;
  return (request, response) => {
    count += 1;
    const isKnown = request.headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : 200, { etag, 'content-type': 'text/x-a', ...fields(count) });
    response.end(isKnown ? undefined : `body ${count}`);
  };
}

describe('RFC 9111, 4.3: validation with the origin', () => {
  test('a stale answer is confirmed by its validators, and its fields are brought up to date', async () => {
    const { get, clock, seen } = await setUp(
      validating('"a"', (count) => ({
        'cache-control': `max-age=${count * 10}`,
        'x-count': `${count}`,
        [`x-${count}`]: 'set',
      })),
    );
    await get('/');
    clock.advance(10_000);
    const confirmed = await get('/');
    expect(seen[1]?.headers).toMatchObject({ 'if-none-match': '"a"' });
    expect(confirmed).toMatchObject({ status: 200, body: 'body 1' });
    const updated = { 'x-count': '2', 'x-1': 'set', 'x-2': 'set', 'content-type': 'text/x-a', 'content-length': '6' };
    expect(confirmed.headers).toMatchObject({ ...updated, 'cache-status': 'front; fwd=stale; fwd-status=304; ttl=20' });
    clock.advance(19_000);
    expect((await get('/')).headers).toMatchObject({ ...updated, age: '19' });
    expect(seen).toHaveLength(2);
  });

  test('Last-Modified validates too', async () => {
    const { get, clock, seen } = await setUp((request, response) => {
      const isKnown = request.headers['if-modified-since'] === modified;
      response.writeHead(isKnown ? 304 : 200, { 'last-modified': modified, 'cache-control': 'max-age=10' });
      response.end(isKnown ? undefined : 'body');
    });
    await get('/');
    clock.advance(10_000);
    expect(await get('/')).toMatchObject({ status: 200, body: 'body' });
    expect(seen).toHaveLength(2);
  });

  test('the request that validates carries what Vary names', async () => {
    const { get, clock, seen } = await setUp(validating('"a"', () => ({ 'cache-control': 'max-age=10', vary: 'x-a' })));
    await get('/', { 'x-a': '1' });
    clock.advance(10_000);
    await get('/', { 'x-a': '1' });
    expect(seen[1]?.headers).toMatchObject({ 'x-a': '1', 'if-none-match': '"a"' });
  });

  test('no-cache is kept, and confirmed at each use', async () => {
    const { get, seen } = await setUp(validating('"a"', () => ({ 'cache-control': 'no-cache' })));
    for (const body of ['body 1', 'body 1', 'body 1']) expect((await get('/')).body).toBe(body);
    expect(seen).toHaveLength(3);
  });

  test('a whole answer replaces what was asked about', async () => {
    let tag = '"a"';
    const { get, clock } = await setUp((_request, response) => {
      response.writeHead(200, { etag: tag, 'cache-control': 'max-age=10' }).end(tag);
    });
    await get('/');
    tag = '"b"';
    clock.advance(10_000);
    expect((await get('/')).body).toBe('"b"');
    expect((await get('/')).body).toBe('"b"');
  });

  test('a 304 about another answer is no confirmation: the whole is asked for', async () => {
    let count = 0;
    const { get, clock } = await setUp((request, response) => {
      count += 1;
      const isAsking = request.headers['if-none-match'] !== undefined;
      response.writeHead(isAsking ? 304 : 200, { etag: isAsking ? '"b"' : '"a"', 'cache-control': 'max-age=10' });
      response.end(isAsking ? undefined : `whole ${count}`);
    });
    await get('/');
    clock.advance(10_000);
    expect(await get('/')).toMatchObject({ status: 200, body: 'whole 3' });
  });

  test('a 304 that forbids sharing ends it', async () => {
    const { get, clock, seen } = await setUp(
      validating('"a"', (count) => ({ 'cache-control': count === 1 ? 'max-age=10' : 'private' })),
    );
    await get('/');
    clock.advance(10_000);
    expect(await get('/')).toMatchObject({ status: 200, body: 'body 3' });
    expect(await get('/')).toMatchObject({ status: 200, body: 'body 4' });
    expect(seen).toHaveLength(4);
  });
});

describe('RFC 9111, 4.3.2: validation by the caller', () => {
  const stored = { 'cache-control': 'max-age=60', etag: '"a"', 'last-modified': modified };
  const answering: (fields: Record<string, string>, status?: number) => RequestListener =
    (fields, status = 200) =>
    (_request, response) =>
      response.writeHead(status, fields).end('body');

  test.each([
    ['"a"', 304],
    ['W/"a"', 304],
    ['"x", "a"', 304],
    ['"x,y","a"', 304],
    ['*', 304],
    ['"x"', 200],
    ['a', 200],
  ])('If-None-Match: %s gives %i', async (known, status) => {
    const { get, seen } = await setUp(answering(stored));
    await get('/');
    const answer = await get('/', { 'if-none-match': known });
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({ etag: '"a"', 'cache-control': 'max-age=60', age: '0' });
    expect(answer.headers['content-type']).toBeUndefined();
    expect(seen).toHaveLength(1);
  });

  test('a weak tag is known again, however it is written', async () => {
    const { get } = await setUp(answering({ ...stored, etag: 'W/"a"' }));
    await get('/');
    for (const known of ['W/"a"', '"a"', '"x", W/"a"'])
      expect((await get('/', { 'if-none-match': known })).status).toBe(304);
  });

  test.each([
    [modified, 304],
    ['Thu, 02 Jan 2025 00:00:00 GMT', 304],
    ['Wednesday, 01-Jan-25 00:00:00 GMT', 304],
    ['Tue, 31 Dec 2024 23:59:59 GMT', 200],
    ['2030-01-01', 200],
  ])('If-Modified-Since: %s gives %i', async (since, status) => {
    const { get } = await setUp(answering(stored));
    await get('/');
    expect((await get('/', { 'if-modified-since': since })).status).toBe(status);
  });

  test('If-None-Match goes before If-Modified-Since', async () => {
    const { get } = await setUp(answering(stored));
    await get('/');
    expect((await get('/', { 'if-none-match': '"x"', 'if-modified-since': modified })).status).toBe(200);
  });

  test('Date stands in for a missing Last-Modified', async () => {
    const { get } = await setUp(answering({ 'cache-control': 'max-age=60' }));
    await get('/');
    expect((await get('/', { 'if-modified-since': 'Thu, 01 Jan 2026 12:00:00 GMT' })).status).toBe(304);
    expect((await get('/', { 'if-modified-since': 'Thu, 01 Jan 2026 11:59:59 GMT' })).status).toBe(200);
  });

  test('only a 200 is unchanged', async () => {
    const { get } = await setUp(answering(stored, 404));
    await get('/');
    expect((await get('/', { 'if-none-match': '"a"' })).status).toBe(404);
  });

  test('on a miss the whole answer is asked for and kept, and the caller gets 304', async () => {
    const { get, seen } = await setUp(answering(stored));
    const first = await get('/', { 'if-none-match': '"a"' });
    expect(first).toMatchObject({ status: 304, body: '' });
    expect(seen[0]?.headers).not.toHaveProperty('if-none-match');
    expect(await get('/')).toMatchObject({ status: 200, body: 'body' });
    expect(seen).toHaveLength(1);
  });

  test.each(['if-match', 'if-unmodified-since'])('%s is left to the origin', async (field) => {
    const { get, seen } = await setUp(answering(stored));
    await get('/');
    await get('/', { [field]: field === 'if-match' ? '"x"' : modified });
    expect(seen[1]?.headers).toHaveProperty(field);
  });
});
