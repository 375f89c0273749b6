import { afterAll, beforeAll, expect, test } from 'vitest';
import { aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { countPeople, loadPeopleCursor, loadPeoplePage } from './people-sitemap.reads.ts';

let database: TestDatabase;
const usernames: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  for (let i = 0; i < 7; i++) usernames.push((await aUser(database.db, { projectCount: 1 })).username);
  await aUser(database.db);
  await aUser(database.db, { projectCount: 1, deletedAt: new Date() });
});
afterAll(() => database.drop());

test('parts that begin at a border hold everybody with projects once', async () => {
  const { db } = database;
  expect(await countPeople(db)).toBe(7);
  const parts = [];
  for (const before of [0, 3, 6]) {
    const cursor = before > 0 ? await loadPeopleCursor(db, before) : undefined;
    parts.push(...(await loadPeoplePage(db, { cursor: cursor ?? undefined, limit: 3 })).items);
  }
  expect(parts.map(({ username }) => username)).toEqual(usernames);
  expect(await loadPeopleCursor(db, 7)).toBeNull();
});
