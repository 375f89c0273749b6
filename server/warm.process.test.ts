import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '#db/seed/seed.ts';
import { cacheStatusOf, secret, TestSite } from '../scripts/test/test-site.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { TestRedis } from './testing/redis.ts';
import type { WarmReport } from './warm/warm.ts';

/** A site with an empty cache, and one without any over the same database. */
let database: TestDatabase;
let redis: TestRedis;
let site: TestSite;
let uncached: TestSite;
let env: Record<string, string>;

beforeAll(async () => {
  [database, redis] = await Promise.all([testDatabase(), TestRedis.start()]);
  await seed(database.sql, { projects: 200, seed: 1, now: new Date() });
  env = { DATABASE_URL: database.url, REDIS_URL: `redis://127.0.0.1:${redis.port}` };
  site = await TestSite.start(env);
  uncached = await TestSite.start({ ...env, CACHE_ENABLED: 'false' });
});
afterAll(async () => {
  await Promise.all([site.end(), uncached.end()]);
  await Promise.all([database.drop(), redis.end()]);
});

const warm = (authorization?: string) => site.get('/api/cron/warm', authorization ? { authorization } : {});

test('only who knows the secret warms', async () => {
  for (const said of [undefined, 'Bearer', 'Bearer ', 'Bearer wrong', `Basic ${secret}`, `Bearer ${secret}x`]) {
    const response = await warm(said);
    expect([response.status, (await response.json()).code], said).toEqual([401, 'UNAUTHORIZED']);
  }
});

test('a second call meanwhile is told since when', async () => {
  const [one, other] = await Promise.all([warm(`Bearer ${secret}`), warm(`Bearer ${secret}`)]);
  const [done, refused] = one.status === 200 ? [one, other] : [other, one];
  expect([done.status, refused.status]).toEqual([200, 409]);
  const { code, startedAt } = await refused.json();
  expect(code).toBe('WARM_RUNNING');
  expect(Date.now() - Date.parse(startedAt)).toBeLessThan(60_000);

  const report: WarmReport = await done.json();
  expect(report.failed).toBe(0);
  const filled = Object.fromEntries(report.reads.map((read) => [read.name, read.filled]));
  expect(filled).toMatchObject({
    'feed.list': 15,
    'leaderboard.projects': 3,
    'leaderboard.users': 1,
    'leaderboard.chains': 1,
    'leaderboard.trending': 1,
    'profile.byUsername': 20,
    'chain.list': 1,
    'chain.posts': filled['chain.bySlug'],
    'investors.list': 1,
    'investors.stats': 1,
  });
  expect(filled['post.bySlug']).toBeGreaterThan(10);
  expect(filled['project.bySlug']).toBeGreaterThan(60);
});

test('what was warmed is a hit for every reader, with the bytes of a cold read', async () => {
  const paths = await promisedPaths();
  expect(paths.length).toBeGreaterThan(150);
  for (const path of paths) {
    const [hit, cold] = await Promise.all([site.get(path), uncached.get(path)]);
    expect(cacheStatusOf(hit).at(-1), path).toMatch(/^prova-core; hit; ttl=\d+; detail=l/);
    expect(await hit.text()).toBe(await cold.text());
  }
});

test('a second run finds all fresh', async () => {
  const report: WarmReport = await (await warm(`Bearer ${secret}`)).json();
  expect(report.reads.map(({ keys, fresh }) => keys - fresh)).toEqual(report.reads.map(() => 0));
});

test('what cannot be warmed is told, and the rest is warmed', async () => {
  const other = await TestSite.start({ ...env, REDIS_URL: '' });
  await database.sql`alter table investor_tally rename to gone`;
  const report: WarmReport = await other.json('/api/cron/warm', { authorization: `Bearer ${secret}` });
  await database.sql`alter table gone rename to investor_tally`;
  await other.end();
  const stats = report.reads.find(({ name }) => name === 'investors.stats');
  expect(stats).toMatchObject({ failed: 1, errors: [expect.stringMatching(/^\{\}: /)] });
  expect(report.reads.find(({ name }) => name === 'project.bySlug')).toMatchObject({ failed: 0, fresh: 0 });
  expect((await site.get('/api/leaderboard/trending')).status).toBe(200);
});

test('without a secret it is off', async () => {
  const other = await TestSite.start({ DATABASE_URL: database.url, REDIS_URL: '', CRON_SECRET: '', METRICS_TOKEN: '' });
  for (const path of ['/api/cron/warm', '/metrics']) {
    const response = await other.get(path, { authorization: 'Bearer ' });
    expect([response.status, (await response.json()).code]).toEqual([503, 'NOT_CONFIGURED']);
  }
  await other.end();
});

/** What PRODUCT promises to be there: as pages ask by tRPC, list by list, and as scripts do by REST. */
async function promisedPaths(): Promise<string[]> {
  const trpc = (name: string, input: object) => `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
  const feeds = await Promise.all(
    ['trending', 'newest', 'top'].map(async (sort) => {
      const first = await uncached.json(`/api/projects?sort=${sort}`);
      const second = await uncached.json(`/api/projects?sort=${sort}&cursor=${first.nextCursor}`);
      const third = await uncached.json(`/api/projects?sort=${sort}&cursor=${second.nextCursor}`);
      const slugs: string[] = [first, second, third].flatMap(({ items }) =>
        items.map((card: { slug: string }) => card.slug),
      );
      const cursors = [undefined, first.nextCursor, second.nextCursor];
      return [
        ...cursors.map((cursor) => trpc('feed.list', { sort, cursor })),
        ...[1, 2, 3].map((page) => `/api/projects?sort=${sort}&page=${page}`),
        ...slugs.map((slug) => `/api/projects/${slug}`),
      ];
    }),
  );
  const people = await uncached.json('/api/leaderboard/users?limit=20');
  const chains = await uncached.json('/api/chains?limit=20');
  return [
    ...new Set(feeds.flat()),
    ...['all_time', 'month', 'week'].map((period) => trpc('leaderboard.projects', { period })),
    trpc('leaderboard.users', {}),
    trpc('leaderboard.chains', {}),
    '/api/leaderboard/trending',
    ...people.items.map(({ username }: { username: string }) => `/api/users/${username}`),
    '/api/chains',
    ...chains.items.flatMap(({ slug }: { slug: string }) => [`/api/chains/${slug}`, `/api/chains/${slug}/posts`]),
    '/api/investors/public',
    '/api/investors/stats',
  ];
}
