import { expect, test } from 'vitest';
import { isOfApi, withApiLimit } from './api-limit.ts';
import { trustProxies } from './front/proxies.ts';
import { ask } from './front/testing/ask.ts';
import { listen, urlOf } from './front/testing/set-up.ts';
import { Limit } from './limit/limit.ts';
import { VirtualClock } from './testing/virtual-clock.ts';

/** A site that lets an address ask twice a minute, behind a proxy of this machine or none. */
async function site({ trusted = ['loopback'] } = {}) {
  const clock = new VirtualClock(60_000 * 1000 + 20_500);
  const limit = new Limit({ limit: 2, clock });
  const served: string[] = [];
  const listener = withApiLimit(
    (request, response) => {
      served.push(request.url ?? '');
      response.end('answered');
    },
    { limit, proxies: trustProxies(trusted) },
  );
  const url = urlOf(await listen(listener));
  const from = (address: string, path = '/api/projects', method = 'GET') =>
    ask(url, path, { method, headers: { 'x-forwarded-for': address } });
  return { clock, served, from };
}

test('who asks too often hears when to come back, and nothing is done', async () => {
  const { clock, served, from } = await site();
  await from('192.0.2.1');
  await from('192.0.2.1', '/api/trpc/vote.cast', 'POST');
  const refused = await from('192.0.2.1');
  expect(refused).toMatchObject({
    status: 429,
    headers: { 'retry-after': '40', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  });
  expect(JSON.parse(refused.body)).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfter: 40 });
  expect(refused.headers['access-control-allow-origin']).toBe('*');
  for (const path of ['/api/trpc/vote.cast', '/api/account/export'])
    expect((await from('192.0.2.1', path, 'POST')).headers).not.toHaveProperty('access-control-allow-origin');
  expect((await from('192.0.2.1', '/api/trpc/vote.cast', 'POST')).status).toBe(429);
  expect(served).toHaveLength(2);
  expect((await from('192.0.2.1', '/')).status).toBe(200);
  expect((await from('192.0.2.2')).status).toBe(200);
  await clock.advance(39_500);
  expect((await from('192.0.2.1')).status).toBe(200);
});

test.each([',', '%2C', '%2c'])('each call of a batch counts, separated by %s', async (comma) => {
  const { served, from } = await site();
  const batch = (...names: string[]) => from('192.0.2.1', `/api/trpc/${names.join(comma)}?batch=1`);
  expect((await batch('a', 'b', 'c')).status).toBe(429);
  expect((await batch('a', 'b')).status).toBe(200);
  expect((await from('192.0.2.1')).status).toBe(429);
  expect(served).toHaveLength(1);
});

test('a procedure is refused in its own words', async () => {
  const { from } = await site();
  for (let n = 0; n < 2; n++) await from('192.0.2.1');
  const { body, status } = await from('192.0.2.1', '/api/trpc/feed.list?input=%7B%7D');
  expect(status).toBe(429);
  expect(JSON.parse(body)).toMatchObject({
    error: { data: { code: 'TOO_MANY_REQUESTS', httpStatus: 429, path: 'feed.list', retryAfter: 40 } },
  });
});

test('a /64 of IPv6 is one, and so are all whose address nobody told', async () => {
  const { from } = await site();
  for (const address of ['2001:db8::1', '2001:db8::2']) expect((await from(address)).status).toBe(200);
  expect((await from('2001:db8::3')).status).toBe(429);
  expect((await from('2001:db8:0:1::1')).status).toBe(200);
  for (const address of ['made up', 'nothing']) expect((await from(address)).status).toBe(200);
  expect((await from('unknown')).status).toBe(429);
});

test('a program of this machine is not limited, whatever it says of itself; a proxy is', async () => {
  const alone = await site({ trusted: [] });
  for (let n = 0; n < 4; n++) expect((await alone.from('192.0.2.1')).status).toBe(200);
  const behind = await site();
  for (let n = 0; n < 2; n++) await behind.from('127.0.0.1');
  expect((await behind.from('127.0.0.1')).status).toBe(429);
});

test.each([
  ['/api/projects', true],
  ['/api', true],
  ['/api?x', true],
  ['//api/projects', true],
  ['/%61pi/projects', true],
  ['/./api/projects', true],
  ['/x/../api/projects', true],
  ['http://other.example/api/projects', true],
  [String.raw`/\api/projects`, true],
  ['/', false],
  ['/apis', false],
  ['/projects/api?x=/api/', false],
  ['/search?q=%2Fapi%2F', false],
  ['/_next/static/a.b.js', false],
  ['/%', false],
  ['*', false],
])('%s is of the API: %s', (target, isApi) => {
  expect(isOfApi(target)).toBe(isApi);
});
