import type { RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { VirtualClock } from '../testing/virtual-clock.ts';
import { type FetchOptions, guardedFetch } from './guarded-fetch.ts';
import { resolveBy } from './resolve.ts';
import { certificate } from './testing/certificate.ts';
import { type Listener, listener } from './testing/listeners.ts';
import { nameServer } from './testing/name-server.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const { close } of open.splice(0)) await close();
});

const limitBytes = 256 * 1024;
const onLoopback: FetchOptions = { isAllowedAddress: (address) => address === '127.0.0.1', isAllowedPort: () => true };

async function site(answer: RequestListener, tls = false): Promise<Listener & { url: string }> {
  const made = await listener(answer, { host: '127.0.0.1', tls });
  open.push(made);
  return { ...made, url: tls ? `https://site.test:${made.port}/` : `http://127.0.0.1:${made.port}/` };
}

async function named(answers: (name: string) => string[] | undefined): Promise<FetchOptions> {
  const names = await nameServer(answers);
  open.push(names);
  return { ...onLoopback, resolve: resolveBy([names.address]), ca: certificate };
}

test('a page comes with its status, from where the redirects led', async () => {
  const { url } = await site(({ url }, response) => {
    if (url === '/page') response.writeHead(404).end('not here');
    else response.writeHead(302, { location: 'page' }).end();
  });
  const { bytes, ...answer } = await guardedFetch(url, onLoopback);
  expect(answer).toEqual({ url: new URL(`${url}page`), status: 404, isWhole: true });
  expect(`${bytes}`).toBe('not here');
});

test('it says who it is, and nothing that it was told before', async () => {
  const asked: object[] = [];
  const { url } = await site(({ headers, url }, response) => {
    asked.push(headers);
    response.writeHead(url === '/' ? 302 : 200, { location: '/again', 'set-cookie': 'seen=1' }).end();
  });
  await guardedFetch(url, onLoopback);
  const { host } = new URL(url);
  const said = { host, 'user-agent': 'Prova (site verification)', accept: 'text/html, text/plain' };
  const expected = expect.objectContaining({ ...said, 'accept-encoding': 'gzip, br' });
  expect(asked).toEqual([expected, expected]);
  for (const headers of asked) expect(Object.keys(headers).sort()).not.toContain('cookie');
});

test('five redirects are followed, and no sixth', async () => {
  const { url } = await site(({ url = '' }, response) => {
    const left = Number(url.slice(1));
    if (left > 0) response.writeHead(307, { location: `/${left - 1}` }).end();
    else response.end('there');
  });
  expect(`${(await guardedFetch(`${url}5`, onLoopback)).bytes}`).toBe('there');
  await expect(guardedFetch(`${url}6`, onLoopback)).rejects.toMatchObject({ reason: 'too-many-redirects' });
});

test('https is asked for by its name, and does not lead to http', async () => {
  const plain = await site((_request, response) => response.end('plain'));
  const { url } = await site(({ url }, response) => {
    if (url === '/down') response.writeHead(301, { location: `http://site.test:${plain.port}/` }).end();
    else response.end('safe');
  }, true);
  const options = await named(() => ['127.0.0.1']);
  expect(`${(await guardedFetch(url, options)).bytes}`).toBe('safe');
  await expect(guardedFetch(`${url}down`, options)).rejects.toMatchObject({ reason: 'downgrade' });
  expect(plain.reached()).toBe(0);
  const { ca: _, ...untrusting } = options;
  await expect(guardedFetch(url, untrusting)).rejects.toMatchObject({ reason: 'connection' });
  const other = url.replace('site.test', 'nobody.test');
  await expect(guardedFetch(other, options)).rejects.toMatchObject({ reason: 'connection' });
});

test('a connection that leads elsewhere than it was let is ended before anything is asked', async () => {
  let asked = 0;
  const { url, port, reached } = await site((_request, response) => {
    asked++;
    response.end('told');
  });
  // What is connected to 'any address' leads to this machine.
  const fetched = guardedFetch(`http://0.0.0.0:${port}/`, {
    ...onLoopback,
    isAllowedAddress: (address) => address === '0.0.0.0',
  });
  await expect(fetched).rejects.toMatchObject({ reason: 'private-address', message: /connected to 127\.0\.0\.1/ });
  expect(reached()).toBe(1);
  expect(`${(await guardedFetch(url, onLoopback)).bytes}`, 'where it does lead is let').toBe('told');
  expect(asked).toBe(1);
});

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
] as const)('a small body in %s that becomes a large one is unpacked no further', async (encoding, compress) => {
  const bomb = compress(Buffer.alloc(64 * 2 ** 20));
  const { url } = await site((_request, response) => {
    response.writeHead(200, { 'content-encoding': encoding }).end(bomb);
  });
  const { bytes, isWhole } = await guardedFetch(url, onLoopback);
  expect({ size: bytes.length, isWhole }).toEqual({ size: limitBytes, isWhole: false });
});

test('a body without an end is read to its limit, and then left', async () => {
  const left = Promise.withResolvers<void>();
  const { url } = await site((_request, response) => {
    const more = () => {
      while (response.write('x'.repeat(1024)));
    };
    response.on('drain', more).on('close', left.resolve);
    more();
  });
  const { bytes, isWhole } = await guardedFetch(url, onLoopback);
  expect({ size: bytes.length, isWhole }).toEqual({ size: limitBytes, isWhole: false });
  await left.promise;
});

test('a body of exactly the limit is whole, packed or not', async () => {
  const body = Buffer.alloc(limitBytes, 'x');
  const { url } = await site(({ url }, response) => {
    if (url === '/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body));
    else response.end(body);
  });
  for (const path of ['', 'packed']) {
    const { bytes, isWhole } = await guardedFetch(url + path, onLoopback);
    expect({ size: bytes.length, isWhole }).toEqual({ size: limitBytes, isWhole: true });
  }
});

test.each([
  ['zstd', 'whatever'],
  ['gzip, gzip', 'whatever'],
  ['gzip', 'no gzip'],
])('a body in %s that cannot be read is refused', async (encoding, body) => {
  const { url } = await site((_request, response) => {
    response.writeHead(200, { 'content-encoding': encoding }).end(body);
  });
  await expect(guardedFetch(url, onLoopback)).rejects.toMatchObject({ reason: 'body' });
});

test.each(['never answers', 'drips its headers', 'drips its body', 'redirects slowly'])(
  'one deadline holds for a server that %s',
  async (habit) => {
    const { url } = await site((_request, response) => {
      if (habit === 'drips its body') dripping(() => response.write('.'));
      if (habit === 'drips its headers') dripping(() => response.socket?.write('HTTP/1.1 103 Early Hints\r\n\r\n'));
      if (habit === 'redirects slowly') open.push(later(60, () => response.writeHead(302, { location: '/' }).end()));
    });
    const before = performance.now();
    await expect(guardedFetch(url, { ...onLoopback, limitMs: 200 })).rejects.toMatchObject({ reason: 'timeout' });
    expect(performance.now() - before).toBeLessThan(2000);
  },
);

test('all of it takes five seconds at the most, redirects too', async () => {
  const asked = [Promise.withResolvers<() => void>(), Promise.withResolvers<() => void>()];
  const { url } = await site(({ url }, response) => {
    const sendOn = () => void response.writeHead(302, { location: '/next' }).end();
    asked[url === '/' ? 0 : 1]?.resolve(sendOn);
  });
  const clock = new VirtualClock();
  const refused = expect(guardedFetch(url, { ...onLoopback, clock })).rejects.toMatchObject({ reason: 'timeout' });
  const sendOn = await asked[0]?.promise;
  await clock.advance(3000);
  sendOn?.();
  await asked[1]?.promise;
  expect(clock.next(4999), 'nothing ends before').toBe(false);
  expect(clock.next(5000)).toBe(true);
  await refused;
});

test('the deadline holds for a name server that never answers', async () => {
  const options = await named(() => undefined);
  const fetched = guardedFetch('http://site.test/', { ...options, limitMs: 200 });
  await expect(fetched).rejects.toMatchObject({ reason: 'timeout' });
});

function dripping(drop: () => unknown): void {
  const timer = setInterval(drop, 10);
  open.push({ close: () => clearInterval(timer) });
}

function later(ms: number, act: () => void): { close: () => void } {
  const timer = setTimeout(act, ms);
  return { close: () => clearTimeout(timer) };
}
