import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectSlug } from '#db/schema/project.ts';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { loadCurrentSlug } from './project-slug.reads.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const projects = [
    await aProject(db, { slug: 'shown' }),
    await aProject(db, { slug: 'kept', status: 'archived' }),
    await aProject(db, { slug: 'draft', status: 'draft' }),
    await aProject(db, { slug: 'removed', status: 'removed', removedReason: 'Spam' }),
  ];
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
