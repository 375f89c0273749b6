import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '#db/schema/project.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { someContent } from '../testing/content.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  await close();
  await database.drop();
});

test('whoever has a page open writes by its slug while its owner renames it, and reads what they wrote', async () => {
  const owner = await aMember(database.db);
  const { id } = await aProject(database.db, { ownerId: owner.id, slug: 'foo', title: 'Foo' });
  const { mutate } = caller(api, (await aMember(database.db)).cookie);
  await mutate('vote.cast', { slug: 'foo', value: -1 });
  const content = someContent({ title: 'Bar' });
  await caller(api, owner.cookie).mutate('project.edit', { slug: 'foo', revision: 0, content });

  const voted = await mutate('vote.cast', { slug: 'foo', value: 1 });
  expect(voted).toMatchObject({ data: { slug: 'bar', value: 1, standing: { upCount: 1, downCount: 0 } } });
  const read = { headers: { 'x-prova-version': `${voted.version}` } };
  expect(await (await api('/api/projects/bar', read)).json()).toMatchObject({ upCount: 1, downCount: 0 });
  expect(await mutate('saved.save', { slug: 'foo', note: 'Later' })).toMatchObject({ data: { slug: 'bar' } });
  expect(await mutate('comment.post', { slug: 'foo', parentId: null, body: 'Still here.' })).toMatchObject({
    data: { standing: { commentCount: 1 } },
  });
  for (const name of ['project.share', 'project.view', 'saved.unsave']) {
    expect(await mutate(name, { slug: 'foo' }), name).toMatchObject({ data: { slug: 'bar' } });
  }
  const [row] = await database.db.select().from(project).where(eq(project.id, id));
  expect(row).toMatchObject({ upCount: 1, downCount: 0, saveCount: 0, commentCount: 1, shareCount: 1, viewCount: 1 });
});

test('a form that was opened before a rename is told of a conflict, saves over it, and is found by its old slug', async () => {
  const { id: ownerId, cookie } = await aMember(database.db);
  const { mutate, query } = caller(api, cookie);
  await aProject(database.db, { ownerId, slug: 'tab-one', title: 'Tab one' });
  const edit = (title: string, revision: number) =>
    mutate('project.edit', { slug: 'tab-one', revision, content: someContent({ title }) });
  const { version } = await edit('Tab two', 0);

  expect(await edit('Tab three', 0)).toMatchObject({
    status: 409,
    error: { code: 'EDIT_CONFLICT', slug: 'tab-two', revision: 1 },
  });
  const seen = await query('project.forEdit', { slug: 'tab-one' }, { 'x-prova-version': `${version}` });
  expect(seen).toMatchObject({ data: { slug: 'tab-two', revision: 1 } });
  expect(await edit('Tab three', 1)).toMatchObject({ data: { slug: 'tab-three', revision: 2 } });
  const other = caller(api, (await aMember(database.db)).cookie);
  expect((await other.query('project.forEdit', { slug: 'tab-one' })).status).toBe(404);
});

test('what an owner does by an old slug shows at the new one', async () => {
  const { id: ownerId, cookie } = await aMember(database.db, { projectCount: 1 });
  const { mutate } = caller(api, cookie);
  await aProject(database.db, { ownerId, slug: 'was-this', title: 'Was this', demoUrl: 'https://demo.example.org' });
  const content = someContent({ title: 'Is that', demoUrl: 'https://demo.example.org' });
  await mutate('project.edit', { slug: 'was-this', revision: 0, content });
  for (const [name, input] of [
    ['project.startDemoCheck', {}],
    ['badge.feature', { id: null }],
    ['project.archive', {}],
  ] as const) {
    expect(await mutate(name, { slug: 'was-this', ...input }), name).toMatchObject({ data: { slug: 'is-that' } });
  }
});

test('a slug that no project ever had is none', async () => {
  const { mutate } = caller(api, (await aMember(database.db)).cookie);
  expect(await mutate('vote.cast', { slug: 'never-there', value: 1 })).toMatchObject({
    error: { code: 'PROJECT_NOT_FOUND' },
  });
});
