import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project, projectMember } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { vote } from '#db/schema/vote.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { writer } from '../testing/commenting.ts';
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

const saveCount = async (slug: string) =>
  (await database.db.select().from(project).where(eq(project.slug, slug)))[0]?.saveCount;

test('a project is saved with a note, which changes, and let go again', async () => {
  const { slug } = await aProject(database.db);
  const { mutate } = caller(api, (await aMember(database.db)).cookie);
  expect(await mutate('saved.save', { slug })).toMatchObject({
    data: { saved: true, note: '', standing: { saveCount: 1 } },
  });
  expect(await mutate('saved.save', { slug, note: ' Ask for a demo ' })).toMatchObject({
    data: { note: 'Ask for a demo', standing: { saveCount: 1 } },
  });
  expect(await mutate('saved.save', { slug })).toMatchObject({ data: { note: 'Ask for a demo' } });
  expect((await (await api(`/api/projects/${slug}`)).json()).saveCount).toBe(1);
  expect(await mutate('saved.unsave', { slug })).toMatchObject({ data: { saved: false, standing: { saveCount: 0 } } });
  expect(await mutate('saved.unsave', { slug })).toMatchObject({ data: { saved: false, standing: { saveCount: 0 } } });
  expect(await saveCount(slug)).toBe(0);
  expect(await mutate('saved.save', { slug, note: 'x'.repeat(2001) })).toMatchObject({ status: 400 });
});

test('the same save sent 50 times at once is one', async () => {
  const { slug } = await aProject(database.db);
  const { mutate } = caller(api, (await aMember(database.db)).cookie);
  const answers = await Promise.all(Array.from({ length: 50 }, () => mutate('saved.save', { slug, note: 'once' })));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(await saveCount(slug)).toBe(1);
  expect(await database.db.$count(savedProject)).toBeGreaterThan(0);
});

test('who may not write saves nothing, and what is archived can be let go but not saved anew', async () => {
  const { slug, id } = await aProject(database.db);
  expect(await caller(api).mutate('saved.save', { slug })).toMatchObject({ status: 401 });
  const suspended = await aMember(database.db, { suspendedUntil: new Date('2999-01-01') });
  expect(await caller(api, suspended.cookie).mutate('saved.save', { slug })).toMatchObject({ status: 403 });
  const { mutate } = caller(api, (await aMember(database.db)).cookie);
  await mutate('saved.save', { slug });
  await database.db.update(project).set({ status: 'archived' }).where(eq(project.id, id));
  expect(await mutate('saved.save', { slug, note: 'later' })).toMatchObject({
    data: { note: 'later', standing: { saveCount: 1 } },
  });
  expect(await mutate('saved.unsave', { slug })).toMatchObject({ status: 200 });
  expect(await mutate('saved.save', { slug })).toMatchObject({ error: { code: 'PROJECT_ARCHIVED' } });
  expect(await mutate('saved.save', { slug: 'never-there' })).toMatchObject({ error: { code: 'PROJECT_NOT_FOUND' } });
});

test('own votes and saves of a list are one read, and only own ones', async () => {
  const [me, other] = [await aMember(database.db), await aMember(database.db)];
  const [voted, saved, own, joined] = await Promise.all([
    aProject(database.db),
    aProject(database.db),
    aProject(database.db, { ownerId: me.id }),
    aProject(database.db),
  ]);
  await database.db
    .insert(projectMember)
    .values({ projectId: joined.id, userId: me.id, name: 'Me', claimedAt: new Date() });
  const mine = writer(api, me.cookie);
  const others = writer(api, other.cookie);
  const slugs = [voted.slug, saved.slug, own.slug, joined.slug];
  const marks = async () => {
    const { data } = await mine.query('marks.ofSlugs', { slugs: [...slugs, 'never-there'] });
    const { items } = data as { items: { slug: string }[] };
    return Object.fromEntries(items.map(({ slug, ...mark }) => [slug, mark]));
  };
  const none = { vote: 0, saved: false, note: '', isOwn: false };
  await others.mutate('vote.cast', { slug: voted.slug, value: -1 });
  await others.mutate('saved.save', { slug: saved.slug, note: 'secret' });
  expect(await marks()).toEqual({
    [voted.slug]: none,
    [saved.slug]: none,
    [own.slug]: { ...none, isOwn: true },
    [joined.slug]: { ...none, isOwn: true },
  });
  await mine.mutate('vote.cast', { slug: voted.slug, value: 1 });
  await mine.mutate('saved.save', { slug: saved.slug, note: 'mine' });
  expect(await marks()).toMatchObject({
    [voted.slug]: { vote: 1 },
    [saved.slug]: { saved: true, note: 'mine' },
  });
  await database.db.update(vote).set({ voidedAt: new Date(), voidedReason: 'bought' }).where(eq(vote.userId, me.id));
  await mine.mutate('saved.unsave', { slug: saved.slug });
  expect(await marks()).toMatchObject({ [voted.slug]: none, [saved.slug]: none });
});

test('marks are for members, of at most 100 projects, and nothing shared keeps them', async () => {
  expect(await caller(api).query('marks.ofSlugs', { slugs: ['a'] })).toMatchObject({ status: 401 });
  const { query } = caller(api, (await aMember(database.db)).cookie);
  expect(await query('marks.ofSlugs', { slugs: Array.from({ length: 101 }, (_, n) => `p-${n}`) })).toMatchObject({
    status: 400,
  });
  const { headers, data } = await query('marks.ofSlugs', { slugs: [] });
  expect(data).toEqual({ items: [] });
  expect(headers.get('cache-control')).toBe('private, no-store');
});
