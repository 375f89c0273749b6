import { afterAll, beforeAll, expect, test } from 'vitest';
import { type project, projectSlug } from '#db/schema/project.ts';
import { projectUpdate } from '#db/schema/project-update.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import type { ProjectUpdates } from './project.output.ts';

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

/** A project with so many updates, all written in one instant, so that their ids alone tell them apart. */
async function told(count: number, values: Partial<typeof project.$inferInsert> = {}) {
  const me = await aMember(database.db, { projectCount: 1 });
  const made = await aProject(database.db, { ownerId: me.id, ...values });
  const news = { projectId: made.id, authorId: me.id, kind: 'news', createdAt: new Date() } as const;
  const rows = await database.db
    .insert(projectUpdate)
    .values(Array.from({ length: count }, (_, n) => ({ ...news, title: `News ${n}` })))
    .returning({ id: projectUpdate.id, title: projectUpdate.title });
  const inOrder = rows.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const newestFirst = inOrder.map(({ title }) => title);
  return { ...made, ...caller(api, me.cookie), newestFirst, oldestId: inOrder.at(-1)?.id ?? '' };
}

async function read<T>(path: string, version = 0): Promise<T> {
  return (await api(path, { headers: { 'x-prova-version': `${version}` } })).json();
}

const titlesOf = ({ items }: ProjectUpdates) => items.map(({ title }) => title);

test('the page has the newest, its cursor leads on behind them, and all are there once', async () => {
  const { slug, newestFirst } = await told(43);
  const page = await read<{ updates: { title: string }[]; updatesCursor: string }>(`/api/projects/${slug}`);
  expect(page.updates.map(({ title }) => title)).toEqual(newestFirst.slice(0, 20));
  const path = `/api/projects/${slug}/updates`;
  const second = await read<ProjectUpdates>(`${path}?cursor=${page.updatesCursor}`);
  expect(titlesOf(second)).toEqual(newestFirst.slice(20, 40));
  const third = await read<ProjectUpdates>(`${path}?cursor=${second.nextCursor}`);
  expect([titlesOf(third), third.nextCursor]).toEqual([newestFirst.slice(40), null]);
  const top = await read<ProjectUpdates>(path);
  expect([titlesOf(top), top.nextCursor]).toEqual([newestFirst.slice(0, 20), page.updatesCursor]);
});

test('a page that has them all leads nowhere', async () => {
  const { slug } = await told(20);
  expect(await read(`/api/projects/${slug}`)).toMatchObject({ updatesCursor: null });
});

test('an older one is changed, removed and brought back, and each is seen at once', async () => {
  const { slug, mutate, oldestId: id, newestFirst } = await told(22);
  const before = newestFirst[20];
  const { updatesCursor } = await read<{ updatesCursor: string }>(`/api/projects/${slug}`);
  const older = async ({ version }: { version: number | undefined }) =>
    titlesOf(await read(`/api/projects/${slug}/updates?cursor=${updatesCursor}`, version));
  expect(await older({ version: 0 })).toEqual(newestFirst.slice(20));
  const words = { kind: 'news', title: 'The first news', body: '', version: '', milestone: '' };
  expect(await older(await mutate('project.editUpdate', { id, ...words }))).toEqual([before, 'The first news']);
  expect(await older(await mutate('project.removeUpdate', { id }))).toEqual([before]);
  expect(await older(await mutate('project.restoreUpdate', { id }))).toEqual([before, 'The first news']);
});

test('by an earlier name they are where they are now, from the same place on', async () => {
  const { id, slug } = await told(1);
  await database.db.insert(projectSlug).values({ slug: 'was-told', projectId: id });
  const { status, headers } = await api('/api/projects/was-told/updates?limit=5&cursor=x');
  expect([status, headers.get('location')]).toEqual([308, `/api/projects/${slug}/updates?limit=5&cursor=x`]);
  const { error } = await caller(api).query('project.updates', { slug: 'was-told' });
  expect(error).toMatchObject({ code: 'PROJECT_MOVED', movedTo: slug });
});

test.each(['draft', 'scheduled', 'removed'] as const)('those of a project that is %s are not found', async (status) => {
  const scheduledAt = status === 'scheduled' ? new Date('2099-01-01') : null;
  const { id, slug } = await told(1, { status, scheduledAt, removedReason: status === 'removed' ? 'spam' : null });
  await database.db.insert(projectSlug).values({ slug: `was-${status}`, projectId: id });
  for (const name of [slug, `was-${status}`, 'nowhere'])
    expect((await api(`/api/projects/${name}/updates`)).status, name).toBe(404);
});

test('those of an archived project can be read', async () => {
  const { slug, newestFirst } = await told(2, { status: 'archived' });
  expect(titlesOf(await read(`/api/projects/${slug}/updates`))).toEqual(newestFirst);
});

test('a cursor of another list is refused', async () => {
  const { slug } = await told(1);
  const answer = await api(`/api/projects/${slug}/updates?cursor=W10`);
  expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'INVALID_INPUT', field: 'cursor' }]);
});
