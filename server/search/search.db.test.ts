import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { user } from '#db/schema/user.ts';
import { aChain, anInvestor, aPost, aProject, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { SearchInput } from './search.input.ts';
import { loadSearch } from './search.reads.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const { id: ownerId } = await aUser(db, { username: 'grace_weaver', displayName: 'Grace Weaver', bio: 'Looms.' });
  await aProject(db, { ownerId, slug: 'crosshair', title: 'Crosshair', tagline: 'Aims at charts, and hits them' });
  await aProject(db, { ownerId, slug: 'chart-kit', title: 'Chart kit for crosshair', tagline: 'Parts of many charts' });
  await aProject(db, { ownerId, slug: 'paris', title: 'Café menus', tagline: 'Menus, even with accents' });
  await aProject(db, {
    ownerId,
    slug: 'secret',
    title: 'Zebrafish',
    tagline: 'Is only a draft so far',
    status: 'draft',
  });
  const open = await aChain(db, { ownerId, name: 'Charting', description: 'All about charts' });
  const closed = await aChain(db, { ownerId, name: 'Wolverine charts', isPublic: false });
  await aPost(db, { chainId: open.id, authorId: ownerId, title: 'How to draw charts', body: 'With a pen.' });
  await aPost(db, { chainId: closed.id, authorId: ownerId, title: 'Wolverine charts' });
  await anInvestor(db, { name: 'Chart Capital' });
  await anInvestor(db, { name: 'Quokka charts', isPublic: false });
});
afterAll(() => database.drop());

const search = (input: object) => loadSearch(database.db, SearchInput.parse(input));
const titles = async (q: string) =>
  (await search({ q })).projects.map(({ title }) => title.map(({ text }) => text).join(''));

test('every kind is found by its words, and what is private by none', async () => {
  const { projects, chains, posts, investors, users, mended } = await search({ q: 'charts' });
  expect(projects.map(({ item }) => item.slug).sort()).toEqual(['chart-kit', 'crosshair']);
  expect(chains.map(({ item }) => item.name)).toEqual(['Charting']);
  expect(posts.map(({ item }) => [item.title, item.chain.name])).toEqual([['How to draw charts', 'Charting']]);
  expect(investors.map(({ item }) => item.name)).toEqual(['Chart Capital']);
  expect([users, mended]).toEqual([[], null]);
});

test('one kind alone, and no more than asked for', async () => {
  const { projects, chains } = await search({ q: 'charts', kind: 'projects', limit: 1 });
  expect([projects.length, chains.length]).toEqual([1, 0]);
});

test('the thing of that very name comes first', async () => {
  expect((await titles('crosshair'))[0]).toBe('Crosshair');
  expect((await titles('Chart Kit'))[0]).toBe('Chart kit for crosshair');
  expect((await search({ q: 'Grace Weaver' })).users[0]?.item.username).toBe('grace_weaver');
});

test('an unfinished last word, and accents or none, find as well', async () => {
  expect(await titles('cros')).toContain('Crosshair');
  expect(await titles('cafe')).toEqual(['Café menus']);
});

test.each([
  ['crosshiar', 'crosshair'],
  ['crosshiar charts', 'crosshair charts'],
  ['gracee', 'grace'],
])('the slip in %s is mended', async (q, mended) => {
  const found = await search({ q });
  expect(found.mended).toBe(mended);
  expect([...found.projects, ...found.users].length).toBeGreaterThan(0);
});

test('no slip is mended by a word that nobody may see', async () => {
  for (const q of ['zebrafishh', 'wolverinne', 'quokkka'])
    expect(await search({ q })).toMatchObject({ mended: null, projects: [], posts: [], chains: [], investors: [] });
});

test('a word is known from the moment that its thing is public', async () => {
  const { id } = await aUser(database.db, { displayName: 'Somebody' });
  expect((await search({ q: 'xylophne' })).mended).toBeNull();
  await database.db.update(user).set({ displayName: 'Xylophone' }).where(eq(user.id, id));
  expect((await search({ q: 'xylophne' })).mended).toBe('xylophone');
});

test('what matched is marked', async () => {
  const { projects } = await search({ q: 'crosshair parts' });
  expect(projects[0]).toMatchObject({
    title: [
      { text: 'Chart kit for ', match: false },
      { text: 'crosshair', match: true },
    ],
    excerpt: [
      { text: 'Parts', match: true },
      { text: ' of many charts', match: false },
    ],
  });
});

test('what is no word finds nothing, and breaks nothing', async () => {
  for (const q of ['the', '!!!', "'; drop table project", ':*', '<b>', '"', '%_\\', '日本語', '🦊'])
    expect((await search({ q })).projects, q).toEqual([]);
});
