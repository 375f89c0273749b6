import { afterAll, beforeAll, expect, test } from 'vitest';
import { aChain, aPost, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { countPosts, loadPostCursor, loadPostsPage } from './post-sitemap.reads.ts';

let database: TestDatabase;
const slugs: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const { id: authorId } = await aUser(db);
  const [open, closed] = [await aChain(db), await aChain(db, { isPublic: false })];
  for (let n = 0; n < 5; n++) slugs.push((await aPost(db, { chainId: open.id, authorId })).slug);
  await aPost(db, { chainId: open.id, authorId, hiddenAt: new Date() });
  await aPost(db, { chainId: closed.id, authorId });
});
afterAll(() => database.drop());

test('parts that begin at a border hold every post that all may see once', async () => {
  const { db } = database;
  expect(await countPosts(db)).toBe(6);
  const parts = [];
  for (const before of [0, 3]) {
    const cursor = before > 0 ? await loadPostCursor(db, before) : undefined;
    parts.push(...(await loadPostsPage(db, { cursor: cursor ?? undefined, limit: 3 })).items);
  }
  expect(parts.map(({ post }) => post)).toEqual(slugs);
  expect(await loadPostCursor(db, 6)).toBeNull();
});
