import { stat } from 'node:fs/promises';
import { Agent, get, type IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFront } from './front.ts';
import { idleMs } from './origin.ts';
import { listenPrivately } from './private-origin.ts';
import { trustProxies } from './proxies.ts';
import { ask } from './testing/ask.ts';
import { counting, listen, setUp, urlOf } from './testing/set-up.ts';

describe('what reaches the origin', () => {
  test('end-to-end fields, as they were sent', async () => {
    const { ask, seen } = await setUp(counting({}));
    await ask('/a?b=%2F;c', { headers: { 'X-Own': ['1', '2'], cookie: 'a=b', 'user-agent': 'test' } });
    expect(seen[0]?.url).toBe('/a?b=%2F;c');
    expect(seen[0]?.rawHeaders).toEqual(expect.arrayContaining(['X-Own']));
    expect(seen[0]?.headers).toMatchObject({ 'x-own': '1, 2', cookie: 'a=b', 'user-agent': 'test' });
  });

  test('not those of one connection (RFC 9110, 7.6.1)', async () => {
    const { ask, seen } = await setUp(counting({}));
    const headers = {
      connection: 'close, x-hop',
      'x-hop': '1',
      te: 'trailers',
      'proxy-authorization': 'x',
      'keep-alive': 'x',
      upgrade: 'h2c',
    };
    await ask('/', { method: 'POST', headers, body: 'x' });
    for (const name of ['x-hop', 'te', 'proxy-authorization', 'keep-alive', 'upgrade'])
      expect(seen[0]?.headers).not.toHaveProperty(name);
    expect(seen[0]?.headers.connection).toBe('keep-alive');
  });

  test('who it is for and where it came by', async () => {
    const { get, seen } = await setUp(counting({}));
    await get('/', {
      host: 'site.test',
      via: '1.0 before',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.test',
    });
    expect(seen[0]?.headers).toMatchObject({
      host: 'site.test',
      'x-forwarded-host': 'site.test',
      'x-forwarded-proto': 'http',
      'x-forwarded-for': '127.0.0.1',
      via: '1.0 before, 1.1 front',
      'surrogate-capability': 'front="Surrogate/1.0"',
    });
  });

  test('behind a proxy, what that says of it; it is part of the key', async () => {
    const { get, seen } = await setUp(counting({ 'cache-control': 'max-age=60' }), {
      proxies: trustProxies(['loopback']),
    });
    const said = { 'x-forwarded-for': '1.2.3.4', 'x-forwarded-host': 'site.test', 'x-forwarded-proto': 'https' };
    await get('/', said);
    expect(seen[0]?.headers).toMatchObject({ ...said, host: 'site.test', 'x-forwarded-for': '1.2.3.4, 127.0.0.1' });
    expect((await get('/', said)).body).toBe('1');
    expect((await get('/', { ...said, 'x-forwarded-host': 'other.test' })).body).toBe('2');
    expect((await get('/', { ...said, 'x-forwarded-proto': 'http' })).body).toBe('3');
  });

  test('a renewal in the background tells nothing of who asked first', async () => {
    const { get, clock, seen } = await setUp(
      counting({ 'surrogate-control': 'max-age=1, stale-while-revalidate=60', vary: 'X-A', etag: '"a"' }),
    );
    const person = { cookie: 'a=b', authorization: 'Bearer x', 'user-agent': 'mine', 'x-a': '1', 'x-b': '2' };
    await get('/', person);
    clock.advance(2000);
    await get('/', { 'x-a': '1' });
    await expect.poll(() => seen.length).toBe(2);
    expect(seen[1]?.headers).toMatchObject({ 'x-a': '1', 'if-none-match': '"a"' });
    for (const name of ['cookie', 'authorization', 'user-agent', 'x-b', 'x-forwarded-for'])
      expect(seen[1]?.headers).not.toHaveProperty(name);
  });

  test('a target in absolute form is for the host that it names (RFC 9112, 3.2.2)', async () => {
    const { ask, seen } = await setUp(counting({ 'cache-control': 'max-age=60' }));
    await ask('http://named.test/path?x', { headers: { host: 'other.test' } });
    expect(seen[0]?.url).toBe('/path?x');
    expect(seen[0]?.headers.host).toBe('named.test');
    expect((await ask('/path?x', { headers: { host: 'other.test' } })).body).toBe('2');
    expect((await ask('/path?x', { headers: { host: 'named.test' } })).body).toBe('3');
  });
});

describe('what comes back', () => {
  test('an answer that is passed through keeps its fields, its status and its lines', async () => {
    const { ask } = await setUp((_request, response) => {
      response.writeHead(418, [
        'Set-Cookie',
        'a=1',
        'Set-Cookie',
        'b=2',
        'X-Own',
        'Ü'.normalize(),
        'Connection',
        'x-hop',
        'X-Hop',
        '1',
      ]);
      response.end('teapot');
    });
    const { status, body, headers } = await ask('/', { method: 'POST' });
    expect({ status, body }).toEqual({ status: 418, body: 'teapot' });
    expect(headers).toMatchObject({ 'set-cookie': ['a=1', 'b=2'], 'cache-status': 'front; fwd=method' });
    expect(headers).not.toHaveProperty('x-hop');
  });

  test('Cache-Status keeps what caches before it said (RFC 9211)', async () => {
    const { get } = await setUp(counting({ 'cache-control': 'max-age=60', 'cache-status': 'core; hit' }));
    expect((await get('/')).headers['cache-status']).toBe('core; hit, front; fwd=uri-miss; stored');
    expect((await get('/')).headers['cache-status']).toBe('core; hit, front; hit; ttl=60');
  });
});

test('a kept connection that the origin closes as it is taken up again: repeated, where that is safe', async () => {
  const served = new WeakSet<object>();
  const { get, ask } = await setUp((request, response) => {
    if (served.has(request.socket)) request.socket.destroy();
    else response.end('served');
    served.add(request.socket);
  });
  expect((await get('/a')).status).toBe(200);
  expect((await get('/b')).body).toBe('served');
  expect((await get('/c')).body).toBe('served');
  expect((await ask('/d', { method: 'POST', body: 'x' })).status).toBe(502);
});

test('a handler of the same process is an origin that nobody else can reach', async () => {
  const { origin, close } = await listenPrivately((_request, response) => response.end('from a file'));
  const front = createFront({ origin });
  expect((await ask(urlOf(await listen(front.handle)), '/')).body).toBe('from a file');
  // It keeps what is unused far longer than the front does, which so is never answered by its closing.
  const agent = new Agent({ keepAlive: true });
  const kept = await new Promise<IncomingMessage>((resolve) =>
    get({ socketPath: origin.replace('unix:', ''), agent }, resolve),
  );
  expect(Number(`${kept.headers['keep-alive']}`.replace('timeout=', '')) * 1000).toBeGreaterThan(10 * idleMs);
  agent.destroy();
  const { mode } = await stat(dirname(origin.replace('unix:', '')));
  expect(mode & 0o077).toBe(0);
  front.close();
  await close();
});

test('an origin with a path is refused', () => {
  expect(() => createFront({ origin: 'http://127.0.0.1:1/path' })).toThrow(TypeError);
});
