import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, testApi } from './testing/api.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';

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

test.each([
  ['GET', '/api/auth/nope'],
  ['GET', '/api/auth/sign-out'],
  ['POST', '/api/auth/delete-user'],
])('%s %s is of no endpoint, and says so', async (method, path) => {
  const response = await api(path, { method });
  expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'private, no-store']);
  expect(await response.json()).toEqual({ code: 'NOT_FOUND', message: 'There is nothing here.' });
});
