import { afterAll, beforeAll, expect, test } from 'vitest';
import { aChain, aProject, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { ChainBoardInput, ProjectBoardInput, UserBoardInput } from './leaderboard.input.ts';
import { loadChainBoard, loadProjectBoard, loadTrending, loadUserBoard } from './leaderboard.reads.ts';

let database: TestDatabase;
const dayMs = 86_400_000;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const { id: ownerId } = await aUser(db, { username: 'owner', karma: 1 });
  await aUser(db, { username: 'star', karma: 9 });
  await aUser(db, { username: 'gone', karma: 99, deletedAt: new Date() });
  const rows = [
    { slug: 'old', ageDays: 400, qualityPoints: 20, upCount: 1 },
    { slug: 'monthly', ageDays: 29, qualityPoints: 15, upCount: 1 },
    { slug: 'weekly', ageDays: 6, qualityPoints: 10, upCount: 1 },
    { slug: 'weekly-voted', ageDays: 6, qualityPoints: 10, upCount: 2, trendingRank: 7 },
    { slug: 'weekly-later', ageDays: 6, qualityPoints: 10, upCount: 1 },
  ];
  for (const { ageDays, ...values } of rows)
    await aProject(db, { ...values, ownerId, publishedAt: new Date(Date.now() - ageDays * dayMs) });
  await aProject(db, { slug: 'archived', ownerId, status: 'archived', qualityPoints: 20 });
  await aChain(db, { ownerId, slug: 'small', followerCount: 9, projectCount: 1 });
  await aChain(db, { ownerId, slug: 'large', followerCount: 1, projectCount: 9 });
  await aChain(db, { ownerId, slug: 'closed', projectCount: 99, isPublic: false });
});
afterAll(() => database.drop());

const board = async (input: object) => {
  const { items } = await loadProjectBoard(database.db, ProjectBoardInput.parse(input));
  return items.map(({ slug }) => slug);
};

test('by score, then net votes, then the newest first', async () => {
  expect(await board({})).toEqual(['old', 'monthly', 'weekly-voted', 'weekly-later', 'weekly']);
});

test('of a period only what was published in it', async () => {
  expect(await board({ period: 'month' })).toEqual(['monthly', 'weekly-voted', 'weekly-later', 'weekly']);
  expect(await board({ period: 'week' })).toEqual(['weekly-voted', 'weekly-later', 'weekly']);
});

test('people by karma, without those who left; public chains by rank', async () => {
  const { items: people } = await loadUserBoard(database.db, UserBoardInput.parse({}));
  expect(people.map(({ username }) => username)).toEqual(['star', 'owner']);
  const { items: chains } = await loadChainBoard(database.db, ChainBoardInput.parse({}));
  expect(chains.map(({ slug, rank }) => [slug, rank])).toEqual([
    ['large', 5.7],
    ['small', 3.3],
  ]);
});

test('the trending board has all three', async () => {
  const { projects, users, chains } = await loadTrending(database.db);
  expect(projects[0]?.slug).toBe('weekly-voted');
  expect([projects.length, users.length, chains.length]).toEqual([5, 2, 2]);
});
