import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { holding } from './testing/holding.ts';
import { setUp } from './testing/set-up.ts';

/** Stored answers count; unsafe methods answer `status` with `fields`. */
function writable(status: number, fields: Record<string, string> = {}): RequestListener {
  let count = 0;
  return (request, response) => {
    count += 1;
    if (request.method === 'GET') response.writeHead(200, { 'cache-control': 'max-age=60' }).end(`${count}`);
    else response.writeHead(status, fields).end();
  };
}

describe('RFC 9111, 4.4: invalidation', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'M-SEARCH'])('%s that succeeds', async (method) => {
    for (const status of [200, 204, 303]) {
      const { get, ask } = await setUp(writable(status));
      await get('/a');
      await get('/b');
      await ask('/a', { method, body: 'x' });
      expect((await get('/a')).body).toBe('4');
      expect((await get('/b')).body).toBe('2');
    }
  });

  test.each([400, 404, 500, 503])('not where it fails with %i', async (status) => {
    const { get, ask } = await setUp(writable(status));
    await get('/');
    await ask('/', { method: 'POST', body: 'x' });
    expect((await get('/')).body).toBe('1');
  });

  test.each(['HEAD', 'OPTIONS'])('not by %s, which is safe', async (method) => {
    const { get, ask } = await setUp(writable(200));
    await get('/');
    await ask('/', { method });
    expect((await get('/')).body).toBe('1');
  });

  test.each(['location', 'content-location'])('what %s names on this host', async (field) => {
    for (const named of ['/other?x=1', 'other?x=1']) {
      const { get, ask } = await setUp(writable(201, { [field]: named }));
      await get('/other?x=1');
      await ask('/a', { method: 'POST', body: 'x' });
      expect((await get('/other?x=1')).body).toBe('3');
    }
  });

  test('not what it names on another host', async () => {
    const { get, ask } = await setUp(writable(201, { location: 'http://elsewhere.test/other' }));
    await get('/other', { host: 'elsewhere.test' });
    await get('/other');
    await ask('/a', { method: 'POST', body: 'x' });
    expect((await get('/other')).body).toBe('2');
    expect((await get('/other', { host: 'elsewhere.test' })).body).toBe('1');
  });

  test('all variants of the URL', async () => {
    let count = 0;
    const { get, ask } = await setUp((_request, response) => {
      count += 1;
      response.writeHead(200, { 'cache-control': 'max-age=60', vary: 'x-a' }).end(`${count}`);
    });
    await get('/', { 'x-a': '1' });
    await get('/', { 'x-a': '2' });
    await ask('/', { method: 'POST' });
    expect((await get('/', { 'x-a': '1' })).body).toBe('4');
    expect((await get('/', { 'x-a': '2' })).body).toBe('5');
  });

  test('an answer that was on its way during the write is not kept', async () => {
    const { listener, open } = holding(
      (response, count) => void response.writeHead(200, { 'cache-control': 'max-age=60' }).end(`answer ${count}`),
      1,
    );
    const { get, ask } = await setUp(listener);
    const first = get('/');
    await expect.poll(() => open.length).toBe(1);
    await ask('/', { method: 'POST' });
    open[0]?.();
    expect((await first).body).toBe('answer 1');
    expect((await get('/')).body).toBe('answer 3');
  });
});
