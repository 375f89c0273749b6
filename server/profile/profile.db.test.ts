import { afterAll, beforeAll, expect, test } from 'vitest';
import { badge } from '#db/schema/badge.ts';
import { comment } from '#db/schema/comment.ts';
import { aProject, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { ProfileByUsername } from './profile.input.ts';
import { loadProfile } from './profile.reads.ts';

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

test('a profile that an import made says that nobody has claimed it', async () => {
  expect(await profile('import_made')).toMatchObject({ claimed: false, roles: ['builder'] });
});

test('who left, and who never was, is not found', async () => {
  for (const username of ['gone', 'nobody'])
    await expect(profile(username)).rejects.toMatchObject({ code: 'PROFILE_NOT_FOUND', data: { username } });
});
