import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#db/id.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import type { SavedItem } from './saved-list.output.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let me: Awaited<ReturnType<typeof aMember>>;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  const { db } = database;
  me = await aMember(db);
  const other = await aMember(db);
  const projects = [
    await aProject(db, { slug: 'loom', title: 'Loom', upCount: 1, qualityPoints: 20 }),
    await aProject(db, { slug: 'mill', title: 'Mill', upCount: 5 }),
    await aProject(db, { slug: 'kiln', title: 'Kiln', upCount: 3, status: 'archived' }),
  ];
  const removed = await aProject(db, { slug: 'spam', status: 'removed', removedReason: 'Spam' });
  const notes = ['', 'Ask about the weaving', 'For winter', ''];
  for (const [n, { id }] of [...projects, removed].entries())
    await db.insert(savedProject).values({ id: newId(Date.now() + n), userId: me.id, projectId: id, note: notes[n] });
  for (const { id } of projects)
    await db.insert(savedProject).values({ userId: other.id, projectId: id, note: 'theirs' });
});
afterAll(async () => {
  await close();
  await database.drop();
});

async function saved(input: object = {}): Promise<SavedItem[]> {
  const items: SavedItem[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { data } = await caller(api, me.cookie).query('saved.list', { limit: 1, cursor, ...input });
    const page = data as { items: SavedItem[]; nextCursor: string | null };
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

const slugs = (items: SavedItem[]) => items.map(({ project }) => project.slug);

test('what one saved and can still be read, with one’s own notes, the latest first', async () => {
  const items = await saved();
  expect(slugs(items)).toEqual(['kiln', 'mill', 'loom']);
  expect(items.map(({ note }) => note)).toEqual(['For winter', 'Ask about the weaving', '']);
});

test.each([
  ['score', ['loom', 'mill', 'kiln']],
  ['votes', ['mill', 'kiln', 'loom']],
])('by %s', async (sort, order) => {
  expect(slugs(await saved({ sort }))).toEqual(order);
});

test.each([
  ['weaving', ['mill']],
  ['loom', ['loom']],
  ['kiln winter', ['kiln']],
  ['theirs', []],
])('with the words %s, of the project or of the note', async (text, found) => {
  expect(slugs(await saved({ text }))).toEqual(found);
});
