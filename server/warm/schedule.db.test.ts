import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';

let database: TestDatabase;
let warmOnce: typeof import('./schedule.ts').warmOnce;
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  await aProject(database.db);
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('DATABASE_POOL_SIZE', '1');
  ({ warmOnce } = await import('./schedule.ts'));
  const { closeDatabase } = await import('../db.ts');
  const { closeCache } = await import('../site-cache.ts');
  close = async () => {
    closeCache();
    await closeDatabase();
  };
});
afterAll(async () => {
  await close();
  await database.drop();
});

test('a pool of one is enough to warm by, and the lock is given back', async () => {
  for (let n = 0; n < 2; n++) expect(await warmOnce()).toMatchObject({ report: { failed: 0 } });
});
