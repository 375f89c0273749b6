import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aChain, aProject } from '../testing/builders.ts';
import { aModeratedChain, aPlace } from '../testing/chains.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import { loadChain } from './chain.reads.ts';

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

const member = async () => {
  const made = await aMember(database.db, { projectCount: 100 });
  return { ...made, ...caller(api, made.cookie) };
};
/** A chain that asks its moderators, and a builder with a project. */
const scene = async () => {
  const [owner, moderator, builder] = [await member(), await member(), await member()];
  const values = { name: 'Compilers', requiresApproval: true };
  const chain = await aModeratedChain(database.db, { ownerId: owner.id, moderatorId: moderator.id, ...values });
  const { slug: project, id: projectId } = await aProject(database.db, { ownerId: builder.id, title: 'Crosshair' });
  return { owner, moderator, builder, slug: chain.slug, chainId: chain.id, project, projectId };
};
const page = (slug: string) => loadChain(database.db, { slug });
const reconciled = async () => {
  const [{ reconcile }, { siteCache }] = await Promise.all([
    import('../reconcile/reconcile.ts'),
    import('../site-cache.ts'),
  ]);
  const found = await reconcile({ db: database.db, cache: siteCache });
  return found.filter(({ column }) => column.startsWith('chain.'));
};

test('a project waits, its moderators are told, and one takes it in', async () => {
  const { owner, moderator, builder, slug, project } = await scene();
  const input = { slug, project, message: 'It compiles to sound.' };
  expect((await builder.mutate('chain.submit', input)).data).toEqual({ slug, project, status: 'pending' });
  expect((await page(slug)).projectCount).toBe(0);
  expect((await moderator.query('chain.queue', { slug })).data).toMatchObject({
    items: [{ project: { slug: project }, message: input.message, submittedBy: { username: builder.username } }],
    nextCursor: null,
  });
  for (const one of [owner, moderator]) {
    expect((await one.query('notification.list')).data).toMatchObject({
      items: [{ says: 'submitted a project to', about: 'Compilers', path: `/chains/${slug}/moderation` }],
    });
    expect((await one.query('chain.mine')).data).toMatchObject({ items: [{ slug, waitingCount: 1 }] });
  }
  expect(await builder.query('chain.queue', { slug })).toMatchObject({ error: { code: 'NOT_A_MODERATOR' } });
  expect(await builder.mutate('chain.approve', { slug, project })).toMatchObject({
    error: { code: 'NOT_A_MODERATOR' },
  });
  const { version, data } = await moderator.mutate('chain.approve', { slug, project });
  expect(data).toEqual({ slug, project, status: 'approved' });
  const seen = await api(`/api/chains/${slug}`, { headers: { 'x-prova-version': `${version}` } });
  expect(await seen.json()).toMatchObject({ projectCount: 1, projects: [{ slug: project }] });
  expect((await builder.query('notification.list')).data).toMatchObject({
    items: [{ kind: 'chain', says: 'took your project into', about: 'Compilers', path: `/chains/${slug}` }],
  });
  expect((await owner.query('chain.queue', { slug })).data).toMatchObject({ items: [] });
  expect((await caller(api).query('chain.log', { slug })).data).toMatchObject({
    items: [{ action: 'approve', subject: { kind: 'project', name: project, title: 'Crosshair' } }],
  });
});

test('what was turned down says why, and may come again', async () => {
  const { owner, builder, slug, project } = await scene();
  await builder.mutate('chain.submit', { slug, project, message: '' });
  expect(await owner.mutate('chain.reject', { slug, project, reason: 'no' })).toMatchObject({ status: 400 });
  const reason = 'This chain is for compilers alone.';
  expect((await owner.mutate('chain.reject', { slug, project, reason })).status).toBe(200);
  expect((await builder.query('chain.submissions', { slug })).data).toMatchObject({
    items: [{ project: { slug: project }, status: 'rejected', reason }],
  });
  expect((await builder.query('notification.list')).data).toMatchObject({
    items: [{ says: 'turned your project down in', excerpt: reason }],
  });
  expect(await owner.mutate('chain.approve', { slug, project })).toMatchObject({
    error: { code: 'SUBMISSION_DECIDED' },
  });
  expect((await builder.mutate('chain.submit', { slug, project, message: 'It is one.' })).data).toMatchObject({
    status: 'pending',
  });
  expect(await builder.mutate('chain.submit', { slug, project, message: '' })).toMatchObject({
    error: { code: 'ALREADY_SUBMITTED' },
  });
});

test('only its owner submits and withdraws a project, and only what is published', async () => {
  const { owner, builder, slug, project, chainId } = await scene();
  const refused = { error: { code: 'PROJECT_NOT_FOUND' } };
  expect(await owner.mutate('chain.submit', { slug, project, message: '' })).toMatchObject(refused);
  const { slug: draft } = await aProject(database.db, { ownerId: builder.id, status: 'draft', publishedAt: null });
  expect(await builder.mutate('chain.submit', { slug, project: draft, message: '' })).toMatchObject(refused);
  const other = await aProject(database.db);
  await aPlace(database.db, { chainId, projectId: other.id, status: 'approved' });
  expect(await builder.mutate('chain.withdraw', { slug, project: other.slug })).toMatchObject(refused);
  expect(await builder.mutate('chain.withdraw', { slug, project })).toMatchObject({
    error: { code: 'SUBMISSION_NOT_FOUND' },
  });
});

test('of a hundred who submit, take in and turn down at once, the counts are right', async () => {
  const { owner, moderator, builder, slug, project } = await scene();
  await builder.mutate('chain.submit', { slug, project, message: '' });
  const reason = 'This chain is for compilers alone.';
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) => {
      const by = n % 2 ? owner : moderator;
      if (n % 4 === 0) return by.mutate('chain.reject', { slug, project, reason });
      return by.mutate('chain.approve', { slug, project });
    }),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const projects = await Promise.all(Array.from({ length: 15 }, () => aProject(database.db, { ownerId: builder.id })));
  const open = await aChain(database.db, { ownerId: owner.id });
  const submit = (one: { slug: string }) =>
    builder.mutate('chain.submit', { slug: open.slug, project: one.slug, message: '' });
  const sent = await Promise.all([...projects, ...projects.slice(0, 4)].map(submit));
  expect(sent.filter(({ status }) => status === 200)).toHaveLength(15);
  const out = projects.slice(0, 10);
  await Promise.all([
    ...out.map((one) => builder.mutate('chain.withdraw', { slug: open.slug, project: one.slug })),
    ...out.map((one) => owner.mutate('chain.removeProject', { slug: open.slug, project: one.slug, reason })),
    ...out.map((one) => builder.mutate('project.archive', { slug: one.slug })),
  ]);
  expect((await page(open.slug)).projectCount).toBe(5);
  expect(await reconciled()).toEqual([]);
});

test('twenty a day, and what was refused does not count', async () => {
  const builder = await member();
  const { slug } = await aChain(database.db);
  const projects = await Promise.all(Array.from({ length: 21 }, () => aProject(database.db, { ownerId: builder.id })));
  const statuses: number[] = [];
  for (const one of projects) {
    statuses.push((await builder.mutate('chain.submit', { slug, project: one.slug, message: '' })).status);
  }
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 200), 429]);
  expect((await page(slug)).projectCount).toBe(20);
});

test('an archived project is taken out without being counted twice', async () => {
  const { owner, builder, slug, project, chainId, projectId } = await scene();
  await aPlace(database.db, { chainId, projectId, status: 'approved' });
  await builder.mutate('project.archive', { slug: project });
  expect((await page(slug)).projectCount).toBe(0);
  const reason = 'It is not kept up any more.';
  expect((await owner.mutate('chain.removeProject', { slug, project, reason })).status).toBe(200);
  await builder.mutate('project.unarchive', { slug: project });
  expect((await page(slug)).projectCount).toBe(0);
  expect(await reconciled()).toEqual([]);
});

test('up to three are pinned, in an order, and whoever looked before that is told', async () => {
  const { owner, moderator, slug, chainId } = await scene();
  const slugs: string[] = [];
  for (let n = 0; n < 23; n++) {
    const made = await aProject(database.db);
    await aPlace(database.db, { chainId, projectId: made.id, status: 'approved' });
    slugs.push(made.slug);
  }
  const [a = '', b = '', c = '', d = ''] = slugs;
  const pin = (by: typeof owner, before: string[], after: string[]) => by.mutate('chain.pin', { slug, before, after });
  const races = await Promise.all(Array.from({ length: 100 }, (_, n) => pin(owner, [], n % 2 ? [a, b] : [c])));
  expect(races.filter(({ status }) => status === 200)).toHaveLength(1);
  const [now] = [(await page(slug)).pinned.map((one) => one.slug)];
  expect((await pin(moderator, now, [c, a, b])).status).toBe(200);
  expect((await pin(moderator, [c, a, b], [b, c, a])).status).toBe(200);
  const shown = await page(slug);
  expect(shown.pinned.map((one) => one.slug)).toEqual([b, c, a]);
  expect(shown.projects).toHaveLength(20);
  expect(shown.projectsCursor).toBeNull();
  expect(await pin(owner, [b, c, a], [a, b, c, d])).toMatchObject({ status: 400 });
  expect(await pin(owner, [b, c, a], ['nowhere'])).toMatchObject({ error: { code: 'SUBMISSION_NOT_FOUND' } });
  expect(await pin(owner, [a], [b])).toMatchObject({ error: { code: 'EDIT_CONFLICT', pinned: [b, c, a] } });
  await pin(owner, [b, c, a], []);
  const unpinned = await page(slug);
  const more = (await caller(api).query('chain.projects', { slug, cursor: unpinned.projectsCursor })).data;
  expect(more).toMatchObject({ items: [{ slug: c }, { slug: b }, { slug: a }], nextCursor: null });
});

test('the figures have twelve weeks and count what came in each', async () => {
  const { owner, builder, slug, chainId, projectId } = await scene();
  const weeksAgo = (n: number) => new Date(Date.now() - n * 7 * 86_400_000);
  await aPlace(database.db, { chainId, projectId, status: 'approved', decidedAt: weeksAgo(3.5) });
  await builder.mutate('chain.follow', { slug, follows: true });
  const { weeks } = (await owner.query('chain.figures', { slug })).data as {
    weeks: { followers: number; projects: number; posts: number }[];
  };
  expect(weeks.map(({ projects }) => projects)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
  expect(weeks.map(({ followers }) => followers)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});
