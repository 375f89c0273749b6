import { afterAll, beforeAll, expect, test } from 'vitest';
import { everything } from '#db/tags.ts';
import { type Api, caller, testApi } from './testing/api.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { writeKinds } from './testing/write-kinds.ts';

/** In one process; how it is with two of them and their front, writes.process.test.ts tells. */
let database: TestDatabase;
let api: Api;
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  await close();
  await database.drop();
});

const read = async (path: string, version = 0) =>
  (await api(path, version ? { headers: { 'x-prova-version': `${version}` } } : {})).json();

test.each(Object.entries(writeKinds))('%s shows wherever it did not show before', async (_, prepare) => {
  const { procedure, input, cookie, seen } = await prepare(database.db);
  // What was kept before does not have what was prepared.
  const { siteCache } = await import('./site-cache.ts');
  const { version } = await siteCache.bump([everything]);
  for (const { path, shows } of seen) expect(shows(await read(path, version)), path).toBe(false);
  expect(await caller(api, cookie).mutate(procedure, input)).toMatchObject({ status: 200 });
  for (const { path, shows } of seen) {
    await expect.poll(async () => shows(await read(path)), { timeout: 2000, message: path }).toBe(true);
  }
});
