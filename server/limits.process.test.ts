import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vote } from '#db/schema/vote.ts';
import { TestSite } from '../scripts/test/test-site.ts';
import { aProject } from './testing/builders.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { TestRedis } from './testing/redis.ts';
import { aMember, testAuthSecret } from './testing/session.ts';

/** Two instances that count together in one Redis. */
let database: TestDatabase;
let redis: TestRedis;
let sites: TestSite[];

beforeAll(async () => {
  [database, redis] = await Promise.all([testDatabase(), TestRedis.start()]);
  const env = { DATABASE_URL: database.url, REDIS_URL: `redis://127.0.0.1:${redis.port}`, AUTH_SECRET: testAuthSecret };
  sites = [await TestSite.start(env), await TestSite.start(env)];
});
afterAll(async () => {
  await Promise.all(sites.map((site) => site.end()));
  await Promise.all([database.drop(), redis.end()]);
});

const site = (n: number) => sites[n % sites.length] as TestSite;

function post(n: number, path: string, { body, cookie = '' }: { body: object; cookie?: string }): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie };
  return fetch(site(n).url + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Votes once for each of `count` projects, by turns on both instances; the answers. */
async function voteOften(cookie: string, count: number): Promise<Response[]> {
  const slugs: string[] = [];
  for (let n = 0; n < count; n++) slugs.push((await aProject(database.db)).slug);
  return Promise.all(slugs.map((slug, n) => post(n, '/api/trpc/vote.cast', { body: { slug, value: 1 }, cookie })));
}

test('of 70 votes in a minute on two instances 60 are cast; the others hear when to come back, and leave nothing', async () => {
  const { id, cookie } = await aMember(database.db);
  const answers = await voteOften(cookie, 70);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(10);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
  expect(await database.db.$count(vote, eq(vote.userId, id))).toBe(60);
  for (const response of refused) {
    const { error } = await response.json();
    expect(error.data).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfter: expect.any(Number) });
    expect(Number(response.headers.get('retry-after'))).toBe(error.data.retryAfter);
    expect(error.data.retryAfter).toBeGreaterThan(0);
    expect(error.data.retryAfter).toBeLessThanOrEqual(60);
  }
});

test('a write that is sent again counts once', async () => {
  const { cookie } = await aMember(database.db);
  const { slug } = await aProject(database.db);
  const send = (n: number) =>
    fetch(`${site(n).url}/api/trpc/vote.cast`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, 'idempotency-key': 'again' },
      body: JSON.stringify({ slug, value: 1 }),
    });
  const statuses = await Promise.all(Array.from({ length: 100 }, async (_, n) => (await send(n)).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test('sign-in is limited by the account, on all instances together', async () => {
  const { email } = await aMember(database.db);
  const statuses: number[] = [];
  for (let n = 0; n < 14; n++) {
    const body = { email: n % 3 ? email : email.toUpperCase(), password: 'certainly not this one' };
    statuses.push((await post(n, '/api/auth/sign-in/email', { body })).status);
  }
  expect(statuses).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);
  const other = { email: 'someone.else@example.org', password: 'certainly not this one' };
  expect((await post(0, '/api/auth/sign-in/email', { body: other })).status).toBe(401);
});

test('without Redis each instance counts for itself', async () => {
  const { id, cookie } = await aMember(database.db);
  await redis.kill();
  const answers = await voteOften(cookie, 130);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  expect(await database.db.$count(vote, eq(vote.userId, id))).toBe(120);
});
