import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestSite } from '../scripts/test/test-site.ts';
import { ask as askExactly } from './front/testing/ask.ts';
import { otherPolicy, plainPolicy, uploadPolicy } from './security-headers.ts';
import { aProject } from './testing/builders.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { TestRedis } from './testing/redis.ts';

/** Two instances of the site behind a proxy of this machine, over one database and one Redis. */
let database: TestDatabase;
let redis: TestRedis;
let a: TestSite;
let b: TestSite;

const limit = 40;

beforeAll(async () => {
  [database, redis] = await Promise.all([testDatabase(), TestRedis.start()]);
  await aProject(database.db, { slug: 'tiny-cache' });
  const env = {
    DATABASE_URL: database.url,
    REDIS_URL: `redis://127.0.0.1:${redis.port}`,
    APP_URL: 'https://prova.example',
    TRUSTED_PROXIES: 'loopback',
    API_LIMIT_PER_MINUTE: `${limit}`,
  };
  a = await TestSite.start(env);
  b = await TestSite.start(env);
});
afterAll(async () => {
  await Promise.all([a.end(), b.end()]);
  await Promise.all([database.drop(), redis.end()]);
});

const from = (address: string) => ({ 'x-forwarded-for': address });

describe('security headers', () => {
  const fixed = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'cross-origin-opener-policy': 'same-origin',
    'strict-transport-security': expect.stringContaining('max-age='),
  };
  const headersOf = async (site: TestSite, path: string, asked: Record<string, string> = {}) =>
    Object.fromEntries((await site.get(path, { ...from('192.0.2.1'), ...asked })).headers);

  test('are with every answer', async () => {
    const file = /\/_next\/static\/[^"]+\.js/.exec(await (await a.get('/')).text())?.[0] ?? '';
    const paths = ['/api/projects', '/api/nothing', '/health', '/sitemap.xml', '/PROJECTS/', file];
    for (const path of [...paths, ...paths])
      expect(await headersOf(a, path)).toMatchObject({ ...fixed, 'content-security-policy': expect.any(String) });
    expect(await headersOf(a, '/api/projects')).toHaveProperty('content-security-policy', otherPolicy);
    expect(await headersOf(a, '/', { rsc: '1' })).toHaveProperty('content-security-policy', otherPolicy);
    expect(await headersOf(a, '/uploads/0.pdf')).toHaveProperty('content-security-policy', uploadPolicy);
  });

  test('of a document name the inline scripts that stand in it, from the store too', async () => {
    for (const path of ['/', '/projects/tiny-cache', '/projects/nowhere', '/nowhere', '/leaderboard', '/search'])
      for (let n = 0; n < 2; n++) {
        const headers = await headersOf(a, path);
        expect(headers).toMatchObject(fixed);
        expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^;]+'; style-src/);
        expect(headers['content-security-policy']?.length).toBeLessThan(3000);
      }
  });

  test('under plain `next start` are there but for what needs hashes, and no address is known', async () => {
    const plain = await TestSite.startPlain({ DATABASE_URL: database.url });
    const { 'strict-transport-security': _, ...others } = fixed;
    for (const path of ['/', '/api/projects'])
      expect(await headersOf(plain, path)).toMatchObject({ ...others, 'content-security-policy': plainPolicy });
    expect(await headersOf(plain, '/uploads/0.pdf')).toHaveProperty('content-security-policy', uploadPolicy);
    await plain.end();
  });
});

describe('the limit of /api', () => {
  const ask = async (site: TestSite, address: string) => (await site.get('/api/projects', from(address))).status;

  let addresses = 0;
  const newAddress = () => `198.51.100.${++addresses}`;

  /**
   * Of a whole limit in turn on both instances and some more; begun anew where the minute ended on the way, by another
   * address, as the next minute has counted some of the first one's already.
   */
  async function inTurn(): Promise<number[]> {
    const address = newAddress();
    const minute = () => Math.floor(Date.now() / 60_000);
    const began = minute();
    const statuses: number[] = [];
    for (let n = 0; n < limit + 10; n++) statuses.push(await ask(n % 2 === 0 ? a : b, address));
    return minute() === began ? statuses : inTurn();
  }

  test('is one for both instances, exact within one, and for what the front remembers', async () => {
    const statuses = await inTurn();
    const first = statuses.indexOf(429);
    expect(Math.abs(first - limit)).toBeLessThanOrEqual(1);
    expect(new Set(statuses.slice(first))).toEqual(new Set([429]));
    expect(await ask(a, newAddress())).toBe(200);
  });

  test('holds on each instance when Redis is gone', async () => {
    await redis.kill();
    expect(new Set(await inTurn())).toEqual(new Set([200]));
    // Whenever a minute ends meanwhile, more than the limit falls into one of the two.
    const address = newAddress();
    const statuses: number[] = [];
    for (let n = 0; n < 2 * limit + 2; n++) statuses.push(await ask(a, address));
    expect(statuses).toContain(429);
    await redis.restart();
  });
});

describe('a request', () => {
  const to = async (method: string, path: string, headers = {}) =>
    askExactly(a.url, path, { method, headers: { ...from('203.0.113.2'), ...headers } });

  test('that offers another protocol is answered by this one', async () => {
    // Whatever Next hangs on the server it does at the first request that it hears of.
    await a.get('/nowhere-yet');
    for (const upgrade of ['websocket', 'h2c']) {
      const { status, body } = await to('GET', '/api/site/numbers', { connection: 'Upgrade', upgrade });
      expect([status, JSON.parse(body)]).toEqual([200, expect.any(Object)]);
    }
  });

  test.each([
    ['GET', '/projects/%', '400 INVALID_INPUT'],
    ['GET', '/api/projects/%zz', '400 INVALID_INPUT'],
    ['TRACE', '/health', '405 METHOD_NOT_ALLOWED'],
    ['PROPFIND', '/api/projects', '405 METHOD_NOT_ALLOWED'],
    ['DELETE', '/projects/nope', '405 METHOD_NOT_ALLOWED'],
  ])('%s %s is refused in our words', async (method, path, refusal) => {
    const { status, body } = await to(method, path);
    expect(`${status} ${JSON.parse(body).code}`).toBe(refusal);
  });

  test('for an address that decodes to a mark is of nothing there', async () => {
    expect((await to('GET', '/projects/%25')).status).toBe(404);
    expect((await to('OPTIONS', '*')).status).toBe(204);
  });
});

describe('a write from another site', () => {
  test('is refused by every address below /api', async () => {
    const headers = { ...from('203.0.113.1'), origin: 'https://other.example', 'content-type': 'text/plain' };
    for (const path of ['/api/trpc/feed.list', '/api/projects', '/api/nothing']) {
      const response = await fetch(a.url + path, { method: 'POST', headers, body: '{}' });
      expect([path, response.status, (await response.json()).code]).toEqual([path, 403, 'CROSS_SITE']);
    }
  });

  test("of the site's own page is not", async () => {
    const headers = { ...from('203.0.113.1'), origin: 'https://prova.example' };
    const response = await fetch(`${a.url}/api/projects`, { method: 'POST', headers });
    expect(response.status).toBe(405);
  });
});
