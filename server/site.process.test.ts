import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';
import { cacheStatusOf, secret, TestSite } from '../scripts/test/test-site.ts';
import { balance } from './front/testing/balancer.ts';
import { aProject } from './testing/builders.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { FaultProxy } from './testing/fault-proxy.ts';
import { TestRedis } from './testing/redis.ts';
import { aMember, testAuthSecret } from './testing/session.ts';
import { TestWriter } from './testing/test-writer.ts';

/** Two instances of the site over one database and one Redis, and someone who writes. */
let database: TestDatabase;
let redis: TestRedis;
let env: Record<string, string>;
let a: TestSite;
let b: TestSite;
let writer: TestWriter;

const page = '/api/projects/tiny-cache';

beforeAll(async () => {
  [database, redis] = await Promise.all([testDatabase(), TestRedis.start()]);
  await aProject(database.db, { slug: 'tiny-cache', title: 'Title 0' });
  const redisUrl = `redis://127.0.0.1:${redis.port}`;
  // Of one site: by its secret both know a visitor by one word.
  env = { DATABASE_URL: database.url, REDIS_URL: redisUrl, AUTH_SECRET: testAuthSecret };
  a = await TestSite.start(env);
  b = await TestSite.start(env);
  writer = new TestWriter(database.url, redisUrl);
});
afterAll(async () => {
  await writer.close();
  await Promise.all([a.end(), b.end()]);
  await Promise.all([database.drop(), redis.end()]);
});

test('a document that a browser opens is a look, once a day for each of them; one that it loads ahead is none', async () => {
  const { slug } = await aProject(database.db, { slug: 'looked-at' });
  const views = async () => {
    const [row] = await database.sql`select view_count as n from project where slug = ${slug}`;
    return row?.n;
  };
  const open = (site: TestSite, browser: string, headers: Record<string, string> = {}) =>
    site.get(`/projects/${slug}`, { 'sec-fetch-dest': 'document', 'user-agent': browser, ...headers });
  const answer = await open(a, 'one');
  expect(answer.headers.get('server-timing')).toBe('look');
  await expect.poll(views).toBe(1);
  const others = [() => open(b, 'one'), () => open(a, 'one'), () => open(a, 'two', { 'sec-purpose': 'prefetch' })];
  for (const other of others) await (await other()).text();
  await a.get(`/projects/${slug}`, { 'user-agent': 'three' });
  await open(b, 'four');
  await expect.poll(views).toBe(2);
});

describe('an answer', () => {
  test('is ready bytes the second time, and says so', async () => {
    const first = await a.get('/api/projects?sort=newest');
    expect(cacheStatusOf(first)).toEqual([
      expect.stringMatching(/^prova-front; fwd=uri-miss; stored/),
      expect.stringMatching(/^prova-core; fwd=miss; stored; ttl=3599$/),
    ]);
    const second = await a.get('/api/projects?sort=newest');
    expect(cacheStatusOf(second)[0]).toMatch(/^prova-front; hit; ttl=35\d\d$/);
    expect(await second.text()).toBe(await first.text());
    expect(cacheStatusOf(await b.get('/api/projects?sort=newest'))[1]).toMatch(/^prova-core; hit; ttl=\d+; detail=l2$/);
  });

  test('of a public read is out of the same store for who is signed in', async () => {
    await a.get(page);
    const { headers } = await a.get(page, { cookie: 'prova.session_token=x' });
    expect(headers.get('cache-status')).toMatch(/prova-front; hit/);
  });

  test('tells browsers to ask, other caches to keep it a second, and nobody what is for the front alone', async () => {
    const { headers } = await a.get(page);
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(headers.get('cdn-cache-control')).toMatch(/^public, max-age=\d+, stale-while-revalidate=1, /);
    expect(Number(headers.get('age'))).toBeLessThan(60);
    expect(headers.get('x-prova-version')).toMatch(/^\d{16}$/);
    expect(headers.get('surrogate-control') ?? headers.get('surrogate-key')).toBeNull();
  });

  test('is 304 for who has it', async () => {
    const etag = (await a.get(page)).headers.get('etag') ?? '';
    expect((await a.get(page, { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('a write', () => {
  test('is seen on both instances within two seconds, though another program made it', async () => {
    for (const site of [a, b]) await site.get(page);
    await database.db.transaction(async (tx) => {
      await tx.update(project).set({ title: 'Title 1' }).where(eq(project.slug, 'tiny-cache'));
      await changed(tx, { tags: [tag.project('tiny-cache')] });
    });
    const startedAt = performance.now();
    for (const site of [a, b]) await untilTitle(site, 'Title 1');
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  test('is seen by its writer at once, on both instances, each time', async () => {
    for (let n = 2; n < 12; n++) {
      const version = await writer.rename('tiny-cache', `Title ${n}`);
      const seen = await Promise.all([a, b].map((site) => site.json(page, { 'x-prova-version': `${version}` })));
      expect(seen.map(({ title }) => title)).toEqual([`Title ${n}`, `Title ${n}`]);
    }
  });

  test('is seen by its writer in a batch of calls too', async () => {
    const version = await writer.rename('tiny-cache', 'In a batch');
    const input = encodeURIComponent(JSON.stringify({ 0: { slug: 'tiny-cache' } }));
    const batch = `/api/trpc/project.bySlug?batch=1&input=${input}`;
    const [answer] = await a.json(batch, { 'x-prova-version': `${version}` });
    expect(answer.result.data.title).toBe('In a batch');
  });

  test('made up versions bring nothing new and are not believed', async () => {
    await a.get(page, { 'x-prova-version': '9e15' });
    const version = await writer.rename('tiny-cache', 'Title 12');
    expect((await a.json(page, { 'x-prova-version': `${version}` })).title).toBe('Title 12');
  });

  test('makes what was not found be found, and its document too', async () => {
    const unknown = ['/api/projects/soon-there', '/projects/soon-there'];
    for (const site of [a, b]) {
      for (const path of unknown) expect((await site.get(path)).status).toBe(404);
      expect(cacheStatusOf(await site.get('/api/projects/soon-there'))[0]).toMatch(/^prova-front; hit/);
    }
    await writer.publish('soon-there');
    const startedAt = performance.now();
    for (const path of unknown) {
      for (const site of [a, b]) while ((await site.get(path)).status !== 200);
    }
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  test('is seen though Redis cannot be heard any more, however long ago its last word was', async () => {
    const line = await FaultProxy.to(redis.port);
    const deaf = await TestSite.start({ ...env, REDIS_URL: `redis://127.0.0.1:${line.port}` });
    for (const sinceWordMs of [0, 150, 300, 450]) {
      while (!/front; hit; ttl=\d{3}/.test((await deaf.get(page)).headers.get('cache-status') ?? ''));
      await pause(sinceWordMs); // the time since its last word is what is tried
      await deaf.get(page, { 'cache-control': 'no-cache' });
      line.silence();
      await writer.rename('tiny-cache', `Unheard ${sinceWordMs}`);
      const startedAt = performance.now();
      await untilTitle(deaf, `Unheard ${sinceWordMs}`);
      expect(performance.now() - startedAt).toBeLessThan(2300);
      line.mend();
    }
    await deaf.end();
    await line.end();
  });

  test('that failed changes nothing and tells nothing', async () => {
    const before = await (await a.get(page)).text();
    await expect(writer.failAfter('tiny-cache')).rejects.toThrow('on purpose');
    expect(await (await a.get(page)).text()).toBe(before);
    expect(await writer.untold()).toBe(0);
  });
});

describe('a document', () => {
  test('asks for files that are out of the same store for who is signed in', async () => {
    const file = /\/_next\/static\/[^"]+\.js/.exec(await (await a.get('/')).text())?.[0] ?? '';
    // Stored once it has come through whole.
    await (await a.get(file)).text();
    const { headers } = await a.get(file, { cookie: 'prova.session_token=x' });
    expect(headers.get('cache-status')).toMatch(/prova-front; hit/);
  });

  test('has its pictures ready: nobody has others drawn', async () => {
    for (const picture of ['%2Fpreview.png', '%2Fapi%2Fprojects'])
      expect((await a.get(`/_next/image?url=${picture}&w=640&q=75`)).status).toBe(404);
  });

  test('is shared by all who are not signed in, and by nobody else', async () => {
    await a.get('/projects/tiny-cache');
    expect(cacheStatusOf(await a.get('/projects/tiny-cache', { cookie: 'theme=dark' }))[0]).toMatch(
      /^prova-front; hit/,
    );
    const member = await a.get('/projects/tiny-cache', { cookie: 'theme=dark; prova.session_token=x' });
    expect(cacheStatusOf(member)[0]).toMatch(/^prova-front; fwd=/);
    expect(cacheStatusOf(member)[0]).not.toContain('stored');
  });

  test('asked for as data by a click is another answer', async () => {
    const document = await (await a.get('/projects/tiny-cache')).text();
    const data = await a.get('/projects/tiny-cache', { rsc: '1', 'next-router-prefetch': '1' });
    expect(await data.text()).not.toBe(document);
    expect(await (await a.get('/projects/tiny-cache')).text()).toContain('<html');
  });
});

test('restarted in turn under load, two instances behind a balancer fail no request', async () => {
  const ports = [a.port, b.port];
  const balancer = createServer(balance(ports)).listen(0, '127.0.0.1');
  await once(balancer, 'listening');
  const { port } = balancer.address() as AddressInfo;
  const paths = ['/api/projects', page, '/projects/tiny-cache', '/health', '/api/projects/nowhere-else'];
  const statuses: number[] = [];
  let isOver = false;
  const readers = Array.from({ length: 8 }, async (_, reader) => {
    for (let n = reader; !isOver; n++) {
      const response = await fetch(`http://127.0.0.1:${port}${paths[n % paths.length]}`);
      await response.arrayBuffer();
      statuses.push(response.status);
    }
  });
  for (const place of [0, 1]) {
    await (place === 0 ? a : b).end();
    const anew = await TestSite.start({ ...env, PORT: `${ports[place]}` });
    if (place === 0) a = anew;
    else b = anew;
  }
  isOver = true;
  await Promise.all(readers);
  balancer.close();
  balancer.closeAllConnections();
  expect(statuses.length).toBeGreaterThan(500);
  expect(new Set(statuses)).toEqual(new Set([200, 404]));
});

test('two processes behind one port are as two instances, and write down what they were told before they end', async () => {
  const site = await TestSite.start({ ...env, WORKERS: '2' });
  for (let n = 0; n < 10; n++) await site.get(page);
  const version = await writer.rename('tiny-cache', 'By two');
  const own = await Promise.all(Array.from({ length: 10 }, () => site.json(page, { 'x-prova-version': `${version}` })));
  expect(new Set(own.map(({ title }) => title))).toEqual(new Set(['By two']));
  const told = { fetchedCount: 3, usedCount: 0, wastedCount: 0, fetchedBytes: 900, wastedBytes: 0, steps: [] };
  const telling = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(told) };
  expect((await fetch(`${site.url}/api/trpc/odds.tell`, telling)).status).toBe(200);
  await site.end();
  expect(await database.sql`select fetched_count::int as count from prefetch_day`).toEqual([{ count: 3 }]);
});

test('plain `next start` gives the same answers, with what the front would have taken off', async () => {
  const plain = await TestSite.startPlain(env);
  for (const path of [page, '/api/projects', '/api/leaderboard/trending', '/api/projects/nowhere', '/api/search?q=x']) {
    const [own, fronted] = await Promise.all([plain.get(path), a.get(path)]);
    expect([own.status, await own.text()]).toEqual([fronted.status, await fronted.text()]);
    expect(own.headers.get('etag')).toBe(fronted.headers.get('etag'));
    expect(own.headers.get('cache-status')).not.toContain('prova-front');
    expect(own.headers.get('surrogate-key')).toContain('everything');
  }
  await plain.end();
});

test('under plain `next start` a document reads for whoever asked for it', async () => {
  const plain = await TestSite.startPlain(env);
  const [owner, other] = [await aMember(database.db), await aMember(database.db)];
  await aProject(database.db, { ownerId: owner.id, slug: 'own-draft', title: 'Not shown yet', status: 'draft' });
  const drafts = async (cookie: string) => {
    const answer = await plain.get('/drafts', { cookie });
    return [answer.status, (await answer.text()).includes('Not shown yet')];
  };
  const seen = await Promise.all([owner, other, owner].map(({ cookie }) => drafts(cookie)));
  expect(seen).toEqual([true, false, true].map((isOwn) => [200, isOwn]));
  await plain.end();
});

describe('operations', () => {
  test('the metrics are for who has the token', async () => {
    expect((await a.get('/metrics')).status).toBe(401);
    expect((await a.get('/metrics', { authorization: 'Bearer wrong' })).status).toBe(401);
    for (let n = 0; n < 2; n++) await a.get('/api/users/nobody_here');
    const text = await (await a.get('/metrics', { authorization: `Bearer ${secret}` })).text();
    expect(text).toMatch(/^prova_cache_total\{policy="profile",event="fill"\} \d+$/m);
    expect(text).toMatch(/^prova_front_total\{event="hit"\} \d+$/m);
    expect(text).toMatch(/^prova_database_statements_total\{outcome="done"\} \d+$/m);
    expect(text).not.toContain('tiny-cache');
  });

  test('nobody is an admin yet', async () => {
    for (const path of ['/api/admin/cache-stats', '/api/admin/db-pool-stats', '/api/trpc/ops.cacheStats']) {
      const response = await a.get(path);
      expect([response.status, response.headers.get('cache-control')]).toEqual([401, 'no-store']);
    }
  });
});

async function untilTitle(site: TestSite, title: string): Promise<void> {
  while ((await site.json(page)).title !== title);
}
