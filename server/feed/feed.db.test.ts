import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventEntry } from '#db/schema/event.ts';
import { anEvent, aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { FeedInput } from './feed.input.ts';
import { loadFeed } from './feed.reads.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const old = new Date('2026-01-01');
  await aProject(db, {
    slug: 'loom',
    title: 'Loom',
    tagline: 'Weaves café menus from plain text',
    technologies: ['Rust', 'WebAssembly'],
    categories: ['web', 'design'],
    demoUrl: 'https://loom.example.com',
    qualityPoints: 15,
    upCount: 1,
    publishedAt: old,
  });
  const { id } = await aProject(db, {
    slug: 'mill',
    title: 'Mill',
    tagline: 'Grinding logs into graphs',
    description: 'It grinds, and it never stops.',
    technologies: ['Rust'],
    categories: ['data'],
    repositoryUrl: 'https://git.example.com/mill',
    featuredAt: old,
    upCount: 9,
    downCount: 2,
    trendingRank: 5,
    badgeKinds: ['gold'],
    publishedAt: new Date('2026-02-01'),
  });
  await aProject(db, { slug: 'kiln', title: 'Kiln', risingVotes: 3, introRequestCount: 4, publishedAt: old });
  for (const status of ['draft', 'archived', 'removed'] as const)
    await aProject(db, { slug: status, status, removedReason: 'spam', demoUrl: 'https://x.example.com' });
  const event = await anEvent(db, { slug: 'demo-day' });
  await db.insert(eventEntry).values({ eventId: event.id, projectId: id });
});
afterAll(() => database.drop());

const feed = (input: object) => loadFeed(database.db, FeedInput.parse(input));
const slugs = async (input: object) => (await feed(input)).items.map(({ slug }) => slug);

test.each([
  ['trending', 'mill'],
  ['newest', 'mill'],
  ['top', 'loom'],
  ['most-voted', 'mill'],
  ['rising', 'kiln'],
  ['most-requested', 'kiln'],
])('by %s %s comes first', async (sort, first) => {
  expect((await slugs({ sort }))[0]).toBe(first);
});

describe('filters', () => {
  test.each<[object, string[]]>([
    [{ text: 'weave' }, ['loom']],
    [{ text: 'CAFE' }, ['loom']],
    [{ text: 'grind log' }, ['mill']],
    [{ text: 'graphs -loom' }, ['mill']],
    [{ text: 'grap' }, ['mill']],
    [{ text: '"logs into"' }, ['mill']],
    [{ text: 'rust -mill' }, ['loom']],
    [{ text: 'the' }, []],
    [{ text: "' & | ! :* <->" }, []],
    [{ technologies: ['Rust', 'WebAssembly'] }, ['loom']],
    [{ technologies: ['rust', 'webassembly'] }, ['loom']],
    [{ technologies: ['Go'] }, []],
    [{ categories: ['design', 'data'] }, ['loom', 'mill']],
    [{ event: 'demo-day' }, ['mill']],
    [{ event: 'nowhere' }, []],
    [{ minScore: 15 }, ['loom']],
    [{ minScore: 16 }, []],
    [{ hasDemo: true }, ['loom']],
    [{ hasRepository: true }, ['mill']],
    [{ featured: true }, ['mill']],
    [{ badge: 'gold' }, ['mill']],
    [{ badge: 'gold', hasDemo: true }, []],
  ])('%j gives %j', async (filter, expected) => {
    const { items, count, totalCount } = await feed(filter);
    expect(items.map(({ slug }) => slug).sort()).toEqual(expected);
    expect([count, totalCount]).toEqual([expected.length, 3]);
  });
});

test('a page by number is the page by cursor, and only the first is counted', async () => {
  const first = await feed({ limit: 2 });
  const byCursor = await feed({ limit: 2, cursor: first.nextCursor });
  expect(await feed({ limit: 2, page: 2 })).toEqual(byCursor);
  expect(() => FeedInput.parse({ page: 2, cursor: first.nextCursor })).toThrow('Give a page or a cursor, not both');
  expect([first.count, byCursor.count, byCursor.totalCount, byCursor.nextCursor]).toEqual([3, null, null, null]);
});
