import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  await aProject(database.db);
});
afterAll(async () => {
  await close();
  await database.drop();
});

test('the cache says what it did, policy by policy', async () => {
  const { loadCacheStats } = await import('./ops.reads.ts');
  const { CacheStats } = await import('./ops.output.ts');
  for (let n = 0; n < 4; n++) await api('/api/projects');
  const { db } = await import('../db.ts');
  const stats = CacheStats.parse(await loadCacheStats(db));
  expect(stats.counts.feed).toMatchObject({ fill: 1, wait: 1, l1: 3 });
  expect(stats.hitRates.feed).toBe(0.75);
  expect(stats.copies.entries).toBe(1);
  expect(stats).toMatchObject({ front: null, warmingSince: null, backend: { kind: 'memory', isAway: false } });
});

test('the pool says what it does', async () => {
  const { loadDbPoolStats } = await import('./ops.reads.ts');
  const { DbPoolStats } = await import('./ops.output.ts');
  const { db } = await import('../db.ts');
  const stats = DbPoolStats.parse(await loadDbPoolStats(db));
  expect(stats).toMatchObject({ connections: 10, running: 0, waiting: 0, refused: 0 });
  expect(stats.done).toBeGreaterThan(0);
  expect(stats.byState.active).toBeGreaterThan(0);
});

test('both are for admins, of whom there are none yet', async () => {
  for (const path of ['cache-stats', 'db-pool-stats']) {
    expect(await (await api(`/api/admin/${path}`)).json()).toMatchObject({ code: 'UNAUTHORIZED' });
  }
  for (const name of ['cacheStats', 'dbPoolStats']) {
    expect((await api(`/api/trpc/ops.${name}`)).status).toBe(401);
  }
});
