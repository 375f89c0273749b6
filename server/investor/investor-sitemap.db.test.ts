import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInvestor, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { countInvestors, loadInvestorCursor, loadInvestorsPage } from './investor-sitemap.reads.ts';

let database: TestDatabase;
const usernames: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  for (let i = 0; i < 7; i++) {
    const { id: userId, username } = await aUser(database.db);
    usernames.push(username);
    await anInvestor(database.db, { userId });
  }
  await anInvestor(database.db, { isPublic: false });
});
afterAll(() => database.drop());

test('parts that begin at a border hold every public entry once', async () => {
  const { db } = database;
  expect(await countInvestors(db)).toBe(7);
  const parts = [];
  for (const before of [0, 3, 6]) {
    const cursor = before > 0 ? await loadInvestorCursor(db, before) : undefined;
    parts.push(...(await loadInvestorsPage(db, { cursor: cursor ?? undefined, limit: 3 })).items);
  }
  expect(parts.map(({ username }) => username)).toEqual(usernames);
  expect(await loadInvestorCursor(db, 7)).toBeNull();
});
