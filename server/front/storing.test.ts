import { describe, expect, test } from 'vitest';
import { counting, setUp } from './testing/set-up.ts';

const shared = { 'cache-control': 'max-age=60' };

describe('RFC 9111, 3: what is stored', () => {
  test.each([
    ['no-store', { 'cache-control': 'max-age=60, no-store' }],
    ['private', { 'cache-control': 'max-age=60, private' }],
    ['Vary: *', { ...shared, vary: 'Accept, *' }],
    ['Set-Cookie', { ...shared, 'set-cookie': 'a=b' }],
    ['nothing that allows it', {}],
    [
      'must-understand with no-store and an unknown status',
      { 'cache-control': 'max-age=60, no-store, must-understand' },
      599,
    ],
    ['206', { ...shared, 'content-range': 'bytes 0-0/2' }, 206],
    ['400, which the form of a request may cause', shared, 400],
    ['431', shared, 431],
    ['500', shared, 500],
  ])('not: %s', async (_name, fields, status = 200) => {
    const { get } = await setUp(counting(fields, status));
    expect((await get('/')).body).toBe('1');
    expect(await get('/')).toMatchObject({ status, body: '2' });
  });

  test.each([200, 203, 300, 301, 302, 307, 308, 404, 405, 410, 501])(
    'status %i, where it says how long',
    async (status) => {
      const { get } = await setUp(counting(shared, status));
      await get('/');
      expect(await get('/')).toMatchObject({ status, body: '1' });
    },
  );

  test('204, without a length', async () => {
    const { get } = await setUp((_request, response) => void response.writeHead(204, shared).end());
    await get('/');
    const answer = await get('/');
    expect(answer).toMatchObject({ status: 204, headers: { age: '0' } });
    expect(answer.headers).not.toHaveProperty('content-length');
  });

  test('no-store with must-understand and a status that is understood', async () => {
    const { get } = await setUp(counting({ 'cache-control': 'max-age=60, no-store, must-understand' }));
    await get('/');
    expect((await get('/')).body).toBe('1');
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('not: the answer to %s', async (method) => {
    const { get, ask } = await setUp(counting(shared));
    await ask('/', { method, body: 'x' });
    expect((await get('/')).body).toBe('2');
  });

  test('not: a body that breaks off, and its reader notices', async () => {
    let count = 0;
    const { get } = await setUp((_request, response) => {
      count += 1;
      response.writeHead(200, { ...shared, 'content-length': 10 });
      if (count > 1) response.end('0123456789');
      else response.write('01234', () => response.destroy());
    });
    await expect(get('/')).rejects.toThrow();
    expect((await get('/')).body).toBe('0123456789');
  });

  test('not: a chunked body that breaks off', async () => {
    let count = 0;
    const { get } = await setUp((_request, response) => {
      count += 1;
      response.writeHead(200, shared);
      if (count > 1) response.end('whole');
      else response.write('pa', () => response.destroy());
    });
    await expect(get('/')).rejects.toThrow();
    expect((await get('/')).body).toBe('whole');
  });

  test('not: interim answers, nor their fields', async () => {
    const { get } = await setUp((_request, response) => {
      response.writeProcessing();
      response.writeEarlyHints({ link: '</a.css>; rel=preload; as=style', 'x-hint': '1' });
      response.writeHead(200, shared).end('final');
    });
    expect((await get('/')).interim).toEqual([102, 103]);
    const stored = await get('/');
    expect(stored).toMatchObject({ interim: [], body: 'final' });
    expect(stored.headers).not.toHaveProperty('x-hint');
  });
});

describe('RFC 9111, 3.1: which fields are stored', () => {
  test('all, known or not, repeated ones too', async () => {
    const { get } = await setUp(counting({ ...shared, 'x-new': ['1', '2'], 'content-language': 'de' }));
    await get('/');
    expect((await get('/')).headers).toMatchObject({ 'x-new': '1, 2', 'content-language': 'de' });
  });

  test('not those of one connection, nor those that Connection names', async () => {
    const hop = {
      connection: 'x-hop',
      'x-hop': '1',
      'keep-alive': 'timeout=99',
      'proxy-authenticate': 'Basic',
      te: 'x',
      upgrade: 'h2c',
    };
    const { get } = await setUp(counting({ ...shared, ...hop }));
    for (const { headers } of [await get('/'), await get('/')]) {
      for (const name of ['x-hop', 'proxy-authenticate', 'te', 'upgrade']) expect(headers).not.toHaveProperty(name);
      expect(headers['keep-alive']).not.toBe('timeout=99');
    }
  });

  test.each(['no-cache', 'private'])('not those that %s names', async (directive) => {
    const fields = { 'cache-control': `max-age=60, ${directive}="x-a, X-B"`, 'x-a': '1', 'x-b': '2', 'x-c': '3' };
    const { get } = await setUp(counting(fields));
    expect((await get('/')).headers).toMatchObject({ 'x-a': '1' });
    const { headers, body } = await get('/');
    expect(body).toBe('1');
    expect(headers).toMatchObject({ 'x-c': '3' });
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['x-a']));
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['x-b']));
  });

  test('trailers do not become fields', async () => {
    const { get } = await setUp((_request, response) => {
      response.writeHead(200, { ...shared, trailer: 'etag' });
      response.write('body');
      response.addTrailers({ etag: '"late"' });
      response.end();
    });
    for (const answer of [await get('/'), await get('/')]) {
      expect(answer.body).toBe('body');
      expect(answer.headers).not.toHaveProperty('etag');
    }
  });

  test('how long the origin took is told to whoever waited, and not again', async () => {
    const { get } = await setUp(counting({ ...shared, 'server-timing': 'cache;desc="computed";dur=25' }));
    expect((await get('/')).headers['server-timing']).toBe('cache;desc="computed";dur=25');
    for (let n = 0; n < 2; n++) expect((await get('/')).headers['server-timing']).toBe('cache;desc="front hit"');
  });

  test('what speaks to the front alone goes no further', async () => {
    const fields = { 'surrogate-control': 'max-age=60', 'surrogate-key': 'a b', 'cdn-cache-control': 'max-age=9' };
    const { get } = await setUp(counting(fields));
    for (const { headers } of [await get('/'), await get('/')]) {
      expect(headers).not.toHaveProperty('surrogate-control');
      expect(headers).not.toHaveProperty('surrogate-key');
      expect(headers).toHaveProperty('cdn-cache-control', 'max-age=9');
    }
  });
});

describe('RFC 9111, 3.5: requests that say who asks', () => {
  const names = { authorization: 'Bearer x', cookie: 'theme=dark; session=1' };
  const member = { sessionCookies: ['session'] };

  test.each(Object.entries(names))('%s: its answer is not shared', async (field, value) => {
    const { get } = await setUp(counting(shared), member);
    expect((await get('/', { [field]: value })).body).toBe('1');
    expect((await get('/')).body).toBe('2');
    expect((await get('/', { [field]: value })).body).toBe('3');
    expect((await get('/')).body).toBe('2');
  });

  test.each(['public, max-age=60', 's-maxage=60', 'max-age=60, must-revalidate'])(
    'unless it says %s',
    async (control) => {
      for (const [field, value] of Object.entries(names)) {
        const { get } = await setUp(counting({ 'cache-control': control }), member);
        expect((await get('/', { [field]: value })).body).toBe('1');
        expect((await get('/')).body).toBe('1');
        expect((await get('/', { [field]: value })).body).toBe('1');
      }
    },
  );

  test('a cookie that is no session changes nothing', async () => {
    const { get } = await setUp(counting(shared), member);
    await get('/', { cookie: 'xsession=1; theme=dark' });
    expect((await get('/', { cookie: 'theme=light' })).body).toBe('1');
  });
});
