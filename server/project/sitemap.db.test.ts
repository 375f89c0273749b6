import { afterAll, beforeAll, expect, test } from 'vitest';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { countPublished, loadSitemapCursor, loadSitemapPage } from './sitemap.reads.ts';

let database: TestDatabase;
const slugs: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  const publishedAt = new Date();
  // All at the same instant, as an import publishes them: only the id tells them apart.
  for (let i = 0; i < 7; i++) slugs.push((await aProject(database.db, { publishedAt })).slug);
  await aProject(database.db, { status: 'draft', publishedAt: null });
  await aProject(database.db, { status: 'archived' });
});
afterAll(() => database.drop());

test('parts that begin at a border hold every published project once', async () => {
  const { db } = database;
  expect(await countPublished(db)).toBe(7);
  const parts = [];
  for (const before of [0, 3, 6]) {
    const cursor = before > 0 ? await loadSitemapCursor(db, before) : undefined;
    parts.push(...(await loadSitemapPage(db, { cursor: cursor ?? undefined, limit: 3 })).items);
  }
  expect(parts.map(({ slug }) => slug)).toEqual(slugs);
});

test('there is nothing behind the last', async () => {
  expect(await loadSitemapCursor(database.db, 6)).not.toBeNull();
  expect(await loadSitemapCursor(database.db, 7)).toBeNull();
  expect(await loadSitemapCursor(database.db, 100)).toBeNull();
});
