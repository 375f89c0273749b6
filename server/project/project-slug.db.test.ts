import { afterAll, beforeAll, expect, test } from 'vitest';
import { project, projectSlug } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { loadCurrentSlug } from './project-slug.reads.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const [owner] = await db.insert(user).values({ username: 'ada', displayName: 'Ada' }).returning();
  const ownerId = owner?.id ?? '';
  const shown = {
    ownerId,
    title: 'Shown',
    tagline: 'A project of a test',
    categories: ['web'],
    publishedAt: new Date(),
  };
  const projects = await db
    .insert(project)
    .values([
      { ...shown, slug: 'shown', status: 'published' },
      { ...shown, slug: 'kept', status: 'archived' },
      { ...shown, slug: 'draft', status: 'draft' },
      { ...shown, slug: 'removed', status: 'removed', removedReason: 'Spam', deletedAt: new Date() },
    ])
    .returning();
  await db.insert(projectSlug).values(projects.map(({ id, slug }) => ({ projectId: id, slug: `old-${slug}` })));
});
afterAll(() => database.drop());

test.each([
  ['shown', 'shown'],
  ['kept', 'kept'],
  ['old-shown', 'shown'],
  ['old-kept', 'kept'],
])('%s leads to %s', async (slug, current) => {
  expect(await loadCurrentSlug(database.db, slug)).toBe(current);
});

test.each(['draft', 'removed', 'old-draft', 'old-removed', 'never'])('%s leads nowhere', async (slug) => {
  expect(await loadCurrentSlug(database.db, slug)).toBeUndefined();
});
