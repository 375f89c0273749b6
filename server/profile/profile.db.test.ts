import { afterAll, beforeAll, expect, test } from 'vitest';
import { badge } from '#db/schema/badge.ts';
import { comment } from '#db/schema/comment.ts';
import { aProject, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { ProfileByUsername, ProfileListInput } from './profile.input.ts';
import { loadProfile, loadProfileBadges, loadProfileProjects } from './profile.reads.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const { id: ownerId } = await aUser(db, {
    username: 'ada',
    email: 'ada@example.com',
    emailVerified: true,
    isValidator: true,
  });
  const { id: validatorId } = await aUser(db, { username: 'import_made' });
  await aUser(db, { username: 'gone', deletedAt: new Date() });
  const rationale = 'It does what it says, and says what it does.';
  for (const [slug, status] of [
    ['loom', 'published'],
    ['mill', 'published'],
    ['kiln', 'archived'],
    ['secret', 'draft'],
  ] as const) {
    const { id: projectId } = await aProject(db, { slug, status, ownerId });
    await db.insert(badge).values({ projectId, validatorId, kind: 'silver', points: 10, rationale });
    await db.insert(comment).values({ projectId, authorId: ownerId, path: 'a', body: `On ${slug}` });
  }
});
afterAll(() => database.drop());

const profile = (username: string) => loadProfile(database.db, ProfileByUsername.parse({ username }));

test('a profile shows what was published, the newest first, and nothing of drafts', async () => {
  const { projects, badges, comments, roles, claimed } = await profile('ADA');
  expect(projects.map(({ slug }) => slug)).toEqual(['mill', 'loom']);
  expect(badges.map(({ project }) => project.slug)).toEqual(['kiln', 'mill', 'loom']);
  expect(comments.map(({ body }) => body)).toEqual(['On kiln', 'On mill', 'On loom']);
  expect([roles, claimed]).toEqual([['builder', 'validator'], true]);
});

test('a page goes on where its lists end', async () => {
  const { db } = database;
  const { id: ownerId, username } = await aUser(db, { username: 'busy' });
  const { id: validatorId } = await aUser(db);
  const slugs = Array.from({ length: 23 }, (_, n) => `busy-${n}`);
  for (const [n, slug] of slugs.entries()) {
    const at = new Date(Date.UTC(2026, 0, 1 + n));
    const { id: projectId } = await aProject(db, { slug, ownerId, publishedAt: at });
    const rationale = 'It does what it says, and says what it does.';
    await db.insert(badge).values({ projectId, validatorId, kind: 'gold', points: 15, rationale, createdAt: at });
  }
  const page = await profile(username);
  const list = (cursor: string | null) => ProfileListInput.parse({ username, cursor: cursor ?? undefined });
  const projects = await loadProfileProjects(db, list(page.projectsCursor));
  const badges = await loadProfileBadges(db, list(page.badgesCursor));
  expect([...page.projects, ...projects.items].map(({ slug }) => slug)).toEqual(slugs.toReversed());
  expect([...page.badges, ...badges.items].map(({ project }) => project.slug)).toEqual(slugs.toReversed());
  expect([page.projects.length, projects.nextCursor, badges.nextCursor]).toEqual([20, null, null]);
  expect(await profile('ada')).toMatchObject({ projectsCursor: null, badgesCursor: null });
  await expect(loadProfileBadges(db, list(page.projectsCursor))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('a profile that an import made says that nobody has claimed it', async () => {
  expect(await profile('import_made')).toMatchObject({ claimed: false, roles: ['builder'] });
});

test('who left, and who never was, is not found', async () => {
  for (const username of ['gone', 'nobody']) {
    const notFound = { code: 'PROFILE_NOT_FOUND', data: { username } };
    await expect(profile(username)).rejects.toMatchObject(notFound);
    const list = ProfileListInput.parse({ username });
    await expect(loadProfileProjects(database.db, list)).rejects.toMatchObject(notFound);
    await expect(loadProfileBadges(database.db, list)).rejects.toMatchObject(notFound);
  }
});
