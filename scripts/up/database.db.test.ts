import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '#server/testing/database.ts';
import { type Contents, prepareDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  vi.stubEnv('DATABASE_URL', database.url);
});
afterAll(() => database.drop());

test('a demo is for an empty database alone: people without a project are a community too', async () => {
  expect(await peopleAfter({ demo: false })).toBe(0);
  await database.sql`insert into "user" (id, username, display_name) values (gen_random_uuid(), 'ada', 'Ada')`;
  expect(await peopleAfter({ demo: true })).toBe(1);
  await database.sql`delete from "user"`;
  expect(await peopleAfter({ demo: true })).toBeGreaterThan(1);
});

async function peopleAfter(contents: Contents): Promise<number> {
  await using lifetime = new AsyncDisposableStack();
  await prepareDatabase(contents, lifetime);
  const [row] = await database.sql`select count(*)::int as people from "user"`;
  return row?.people;
}
