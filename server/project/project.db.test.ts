import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badge } from '#db/schema/badge.ts';
import { chainProject } from '#db/schema/chain.ts';
import { comment } from '#db/schema/comment.ts';
import { projectMember, projectScreenshot, projectSlug } from '#db/schema/project.ts';
import { aChain, aProject, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import type { ProjectPage } from './project.output.ts';
import { loadProject } from './project.reads.ts';

let database: TestDatabase;
let page: ProjectPage;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const { id: ownerId } = await aUser(db, { username: 'ada', emailVerified: true, githubLogin: 'ada' });
  const { id } = await aProject(db, {
    slug: 'loom',
    ownerId,
    description: 'Größe 👋',
    categories: ['web'],
    technologies: ['Rust', 'Wasm'],
  });
  const ben = await aUser(db, { username: 'ben' });
  const mia = await aUser(db, { username: 'mia', displayName: 'Mia Moss' });
  const zoe = await aUser(db, { username: 'zoe', displayName: 'Zoe Zander' });
  const first = await said({ projectId: id, authorId: ben.id, path: 'a', body: 'First' });
  await said({ projectId: id, authorId: ownerId, path: 'b', body: 'Second' });
  await db.insert(comment).values({
    projectId: id,
    authorId: ben.id,
    parentId: first,
    path: 'a/a',
    depth: 2,
    body: 'Gone',
    deletedAt: new Date(),
  });
  const rationale = 'It does what it says, and says what it does.';
  await db.insert(badge).values([
    { projectId: id, validatorId: ben.id, kind: 'stone', points: 5, rationale },
    {
      projectId: id,
      validatorId: ownerId,
      kind: 'gold',
      points: 15,
      rationale,
      withdrawnAt: new Date(),
      withdrawnReason: 'x',
    },
  ]);
  await db.insert(projectMember).values([
    { projectId: id, userId: ben.id, name: 'Ben', role: 'tests', claimedAt: new Date(), position: 0 },
    { projectId: id, userId: ownerId, name: 'Nobody', declinedAt: new Date(), position: 1 },
    { projectId: id, name: 'Cleo', position: 2 },
    { projectId: id, userId: mia.id, name: 'mia', claimedAt: new Date(), position: 3 },
    { projectId: id, userId: zoe.id, name: 'zoe', position: 4 },
  ]);
  await db.insert(projectScreenshot).values({ projectId: id, position: 0, url: '/a.png', width: 2, height: 1 });
  for (const [isPublic, status] of [
    [true, 'approved'],
    [true, 'pending'],
    [false, 'approved'],
  ] as const) {
    const { id: chainId } = await aChain(db, { isPublic, name: `${isPublic} ${status}` });
    await db.insert(chainProject).values({ chainId, projectId: id, status });
  }
  await aProject(db, { slug: 'near', categories: ['web'], technologies: ['Rust', 'Wasm', 'C'], trendingRank: 1 });
  await aProject(db, { slug: 'far', categories: ['web'], trendingRank: 9 });
  await aProject(db, { slug: 'other', categories: ['data'], technologies: ['Rust', 'Wasm'] });
  page = await loadProject(db, { slug: 'loom' });
});
afterAll(() => database.drop());

async function said(values: typeof comment.$inferInsert): Promise<string> {
  const [row] = await database.db.insert(comment).values(values).returning({ id: comment.id });
  return row?.id ?? '';
}

test('the thread keeps its order, and a deleted comment its place without its words', () => {
  expect(page.comments.map(({ body, author, depth, deleted }) => [body, author?.username, depth, deleted])).toEqual([
    ['First', 'ben', 1, false],
    ['', undefined, 2, true],
    ['Second', 'ada', 1, false],
  ]);
});

test('badges that were withdrawn and memberships that were declined are not shown', () => {
  expect(page.badges.map(({ kind, validator }) => [kind, validator.username])).toEqual([['stone', 'ben']]);
  expect(page.members.map(({ name, person, claimed }) => [name, person?.username, claimed])).toEqual([
    ['Ben', 'ben', true],
    ['Cleo', undefined, false],
    // Named by username alone: as they call themselves, once they have said that it is them.
    ['Mia Moss', 'mia', true],
    ['zoe', 'zoe', false],
  ]);
  expect(page.memberCount).toBe(4);
});

test('of its chains those are named that are public and took it', () => {
  expect(page.chains.map(({ name }) => name)).toEqual(['true approved']);
});

test('the evidence counts letters as people do', () => {
  expect(page.evidence).toMatchObject({
    descriptionLength: 7,
    screenshotCount: 1,
    emailVerified: true,
    githubLogin: 'ada',
  });
});

test('similar are those of its categories, with the most technologies in common first', () => {
  expect(page.similar.map(({ slug }) => slug)).toEqual(['near', 'far']);
});

describe('who may read it', () => {
  test.each(['published', 'archived'] as const)('everybody, when it is %s', async (status) => {
    await aProject(database.db, { slug: `is-${status}`, status });
    expect(await loadProject(database.db, { slug: `is-${status}` })).toMatchObject({ status });
  });

  test.each(['draft', 'removed'] as const)('nobody, when it is %s, by its old name neither', async (status) => {
    const { id } = await aProject(database.db, { slug: `is-${status}`, status, removedReason: 'spam' });
    await database.db.insert(projectSlug).values({ slug: `was-${status}`, projectId: id });
    for (const slug of [`is-${status}`, `was-${status}`])
      await expect(loadProject(database.db, { slug })).rejects.toMatchObject({ code: 'PROJECT_NOT_FOUND' });
  });
});
