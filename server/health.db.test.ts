import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Api, testApi } from './testing/api.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};

beforeAll(async () => {
  vi.stubEnv('REDIS_URL', '');
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  await close();
  await database.drop();
});

test('alive is who answers', async () => {
  const response = await api('/health');
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok', build: expect.any(String) }]);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('ready is who has a database with every migration, and says how long each took', async () => {
  const response = await api('/health?ready');
  const took = { status: 'ok', tookMs: expect.any(Number) };
  expect([response.status, await response.json()]).toEqual([
    200,
    { status: 'ok', database: took, migrations: took, redis: expect.objectContaining(took) },
  ]);
});

test('who lacks a migration is alive, but not ready', async () => {
  await database.sql`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`;
  const response = await api('/health?ready');
  expect([response.status, await response.json()]).toMatchObject([
    503,
    { status: 'failing', database: { status: 'ok' }, migrations: { status: 'failing' } },
  ]);
  expect((await api('/health')).status).toBe(200);
});
