import { afterAll, beforeAll, expect, test } from 'vitest';
import { chainModerator, chainProject } from '#db/schema/chain.ts';
import { loadPosts } from '../post/post.reads.ts';
import { aChain, aPost, aProject, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { ChainListInput, ChainPostsInput } from './chain.input.ts';
import { loadChain, loadChains } from './chain.reads.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const { id: ownerId } = await aUser(db, { username: 'ada' });
  const { id: chainId } = await aChain(db, { slug: 'tools', ownerId, categories: ['web'] });
  await aChain(db, { slug: 'closed', isPublic: false, categories: ['web'] });
  await aChain(db, { slug: 'deleted', deletedAt: new Date(), categories: ['web'] });
  await db.insert(chainModerator).values({ chainId, userId: ownerId });
  const submitted = [
    { slug: 'plain', status: 'approved' },
    { slug: 'second', status: 'approved', pinnedPosition: 2 },
    { slug: 'first', status: 'approved', pinnedPosition: 1 },
    { slug: 'waiting', status: 'pending' },
  ] as const;
  for (const { slug, ...values } of submitted) {
    const { id: projectId } = await aProject(db, { slug, ownerId });
    await db.insert(chainProject).values({ chainId, projectId, ...values });
  }
  const posts = [
    { slug: 'hot', hotRank: 9, tag: 'news' },
    { slug: 'loved', reactionCount: 9 },
    { slug: 'pinned', pinnedAt: new Date(), body: 'x'.repeat(300) },
    { slug: 'lively', lastActivityAt: new Date('2099-01-01') },
    { slug: 'hidden', hotRank: 99, hiddenAt: new Date() },
    { slug: 'deleted', hotRank: 99, deletedAt: new Date() },
    { slug: 'newest' },
  ];
  for (const values of posts) await aPost(db, { ...values, chainId, authorId: ownerId });
});
afterAll(() => database.drop());

const posts = (input: object) => loadPosts(database.db, ChainPostsInput.parse({ slug: 'tools', ...input }));

test('a chain shows its pinned projects in their order, and the approved', async () => {
  const { pinned, projects, moderators } = await loadChain(database.db, { slug: 'tools' });
  expect(pinned.map(({ slug }) => slug)).toEqual(['first', 'second']);
  expect(projects.map(({ slug }) => slug)).toEqual(['plain']);
  expect(moderators.map(({ username }) => username)).toEqual(['ada']);
});

test('private and deleted chains are neither listed nor found', async () => {
  const { items } = await loadChains(database.db, ChainListInput.parse({ category: 'web' }));
  expect(items.map(({ slug }) => slug)).toEqual(['tools']);
  for (const slug of ['closed', 'deleted', 'nowhere']) {
    await expect(loadChain(database.db, { slug })).rejects.toMatchObject({ code: 'CHAIN_NOT_FOUND' });
    await expect(posts({ slug })).rejects.toMatchObject({ code: 'CHAIN_NOT_FOUND' });
  }
});

test.each([
  ['hot', 'hot'],
  ['new', 'newest'],
  ['top', 'loved'],
  ['activity', 'lively'],
])('by %s the pinned post comes first and then %s, and hidden ones never', async (sort, second) => {
  const slugs = (await posts({ sort })).items.map(({ slug }) => slug);
  expect(slugs.slice(0, 2)).toEqual(['pinned', second]);
  expect([...slugs].sort()).toEqual(['hot', 'lively', 'loved', 'newest', 'pinned']);
});

test('the pinned post stands on the first page alone', async () => {
  const first = await posts({ sort: 'new', limit: 2 });
  expect(first.items.map(({ slug }) => slug)).toEqual(['pinned', 'newest', 'lively']);
  const second = await posts({ sort: 'new', limit: 2, cursor: first.nextCursor });
  expect(second.items.map(({ slug }) => slug)).toEqual(['loved', 'hot']);
});

test('posts by tag; a long body is cut', async () => {
  expect((await posts({ tag: 'news' })).items.map(({ slug }) => slug)).toEqual(['hot']);
  expect((await posts({})).items[0]?.excerpt).toHaveLength(280);
});
