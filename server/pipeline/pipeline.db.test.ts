import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { project } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { renameTo } from '../project/project-slug.writes.ts';
import { type Api, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { writer } from '../testing/commenting.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import type { PipelinePage } from './pipeline.output.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let me: ReturnType<typeof writer>;
let slug: string;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
beforeEach(async () => {
  me = writer(api, (await aMember(database.db, { isInvestor: true })).cookie);
  ({ slug } = await aProject(database.db));
});
afterAll(async () => {
  await close();
  await database.drop();
});

async function pipeline(input: object = {}): Promise<PipelinePage> {
  const { data } = await me.query('pipeline.list', input);
  return data as PipelinePage;
}
const places = async (input: object = {}) =>
  (await pipeline(input)).items.map(({ project, stage, note }) => [project.slug, stage, note]);
const saveCount = async () => (await (await api(`/api/projects/${slug}`)).json()).saveCount;

test('what an investor saves is being watched, and moves with its note', async () => {
  await me.mutate('saved.save', { slug, note: 'Ask about churn' });
  expect(await places()).toEqual([[slug, 'watching', 'Ask about churn']]);
  expect(await me.mutate('pipeline.move', { slug, stage: 'diligence' })).toMatchObject({
    data: { stage: 'diligence' },
  });
  await me.mutate('saved.save', { slug, note: 'Churn is fine' });
  expect(await places({ stage: 'diligence' })).toEqual([[slug, 'diligence', 'Churn is fine']]);
  expect(await places({ stage: 'watching' })).toEqual([]);
  expect((await pipeline({ stage: 'watching' })).counts).toMatchObject({ watching: 0, diligence: 1, passed: 0 });
  expect((await me.query('pipeline.stageOf', { slug })).data).toEqual({ slug, stage: 'diligence' });
});

test('what is removed stays saved, and comes back where it was', async () => {
  await me.mutate('saved.save', { slug, note: 'Later' });
  await me.mutate('pipeline.move', { slug, stage: 'contacted' });
  expect(await me.mutate('pipeline.remove', { slug })).toMatchObject({ data: { slug, stage: null } });
  expect(await places()).toEqual([]);
  expect((await me.query('saved.list', {})).data).toMatchObject({ items: [{ note: 'Later' }] });
  // Another note does not bring it back by itself.
  await me.mutate('saved.save', { slug, note: 'Much later' });
  expect(await places()).toEqual([]);
  await me.mutate('pipeline.move', { slug, stage: 'contacted' });
  expect(await places()).toEqual([[slug, 'contacted', 'Much later']]);
});

test('a project that was not saved is saved by a place in the pipeline, once', async () => {
  const moves = ['watching', 'contacted', 'passed'] as const;
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, n) => me.mutate('pipeline.move', { slug, stage: moves[n % 3] })),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(await saveCount()).toBe(1);
  expect(await places()).toHaveLength(1);
});

test('an archived one moves on, but is not taken in anew', async () => {
  await me.mutate('saved.save', { slug });
  expect((await pipeline()).items).toMatchObject([{ archived: false }]);
  await database.db.update(project).set({ status: 'archived' }).where(eq(project.slug, slug));
  expect(await me.mutate('pipeline.move', { slug, stage: 'passed' })).toMatchObject({ status: 200 });
  expect((await pipeline()).items).toMatchObject([{ archived: true }]);
  await me.mutate('saved.unsave', { slug });
  const again = await me.mutate('pipeline.move', { slug, stage: 'watching' });
  expect(again).toMatchObject({ error: { code: 'PROJECT_ARCHIVED' } });
  const unknown = await me.mutate('pipeline.move', { slug: 'never-there', stage: 'watching' });
  expect(unknown).toMatchObject({ error: { code: 'PROJECT_NOT_FOUND' } });
});

test('a board from before a rename moves the project, saves it, and takes it out, also once it was removed', async () => {
  const { db } = database;
  const unsaved = await aProject(db);
  const [{ id } = { id: '' }] = await db.select({ id: project.id }).from(project).where(eq(project.slug, slug));
  await me.mutate('saved.save', { slug, note: 'Later' });
  const names = { saved: `${slug}-now`, unsaved: `${unsaved.slug}-now` };
  await renameTo(db, { id, slug }, names.saved);
  await renameTo(db, unsaved, names.unsaved);
  expect(await me.mutate('pipeline.move', { slug, stage: 'diligence' })).toMatchObject({
    data: { slug: names.saved, stage: 'diligence' },
  });
  expect((await me.query('pipeline.stageOf', { slug })).data).toEqual({ slug, stage: 'diligence' });
  expect(await me.mutate('pipeline.move', { slug: unsaved.slug, stage: 'contacted' })).toMatchObject({
    data: { slug: names.unsaved, stage: 'contacted' },
  });
  expect(await places()).toEqual([
    [names.unsaved, 'contacted', ''],
    [names.saved, 'diligence', 'Later'],
  ]);
  await db.update(project).set({ status: 'removed', removedReason: 'Spam' }).where(eq(project.id, id));
  for (const old of [slug, unsaved.slug]) {
    expect(await me.mutate('pipeline.remove', { slug: old })).toMatchObject({ data: { stage: null } });
  }
  expect(await places()).toEqual([]);
  const left = and(eq(savedProject.projectId, id), eq(savedProject.stage, 'diligence'));
  expect(await db.$count(savedProject, left)).toBe(0);
});

test('whoever is no investor has none, and their saves have no stage', async () => {
  const other = writer(api, (await aMember(database.db)).cookie);
  await other.mutate('saved.save', { slug });
  expect(await other.query('pipeline.list', {})).toMatchObject({ status: 403 });
  expect(await other.query('pipeline.stageOf', { slug })).toMatchObject({ status: 403 });
  expect(await other.mutate('pipeline.move', { slug, stage: 'watching' })).toMatchObject({ status: 403 });
  expect(await places()).toEqual([]);
});

test('a role that ends while a project is moved leaves it where it was', async () => {
  const { moveInPipeline } = await import('./pipeline.writes.ts');
  // As a move that was let in while the role was still there.
  const ended = { ...(await aMember(database.db, { isInvestor: false })), isInvestor: true };
  const move = database.db.transaction((tx) => moveInPipeline(tx, ended, { slug, stage: 'passed' }));
  await expect(move).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await saveCount()).toBe(0);
});

test('who has not confirmed an address moves nothing', async () => {
  const { cookie } = await aMember(database.db, { isInvestor: true, emailVerified: false });
  for (const [name, input] of [
    ['pipeline.move', { slug, stage: 'passed' }],
    ['pipeline.remove', { slug }],
  ] as const) {
    const answer = await writer(api, cookie).mutate(name, input);
    expect(answer).toMatchObject({ status: 403, error: { code: 'EMAIL_NOT_VERIFIED' } });
  }
});

test('pages go on where the last one ended', async () => {
  const slugs: string[] = [];
  for (let n = 0; n < 5; n++) {
    slugs.unshift((await aProject(database.db)).slug);
    await me.mutate('saved.save', { slug: slugs[0] });
  }
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await pipeline({ limit: 2, cursor });
    seen.push(...page.items.map((item) => item.project.slug));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(slugs);
});
