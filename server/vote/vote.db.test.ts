import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project, projectMember } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
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

const counts = async (slug: string) => {
  const [row] = await database.db
    .select()
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(eq(project.slug, slug));
  return {
    up: row?.project.upCount,
    down: row?.project.downCount,
    rising: row?.project.risingVotes,
    karma: row?.user.karma,
  };
};

test('a vote is cast, changed and withdrawn, and counted each time', async () => {
  const { slug } = await aProject(database.db);
  const { cookie } = await aMember(database.db);
  const { mutate } = caller(api, cookie);
  expect(await mutate('vote.cast', { slug, value: 1 })).toMatchObject({
    status: 200,
    data: { value: 1, standing: { upCount: 1, netVotes: 1 } },
  });
  expect(await counts(slug)).toEqual({ up: 1, down: 0, rising: 1, karma: 1 });
  expect(await mutate('vote.cast', { slug, value: 1 })).toMatchObject({ data: { standing: { upCount: 1 } } });
  await mutate('vote.cast', { slug, value: -1 });
  expect(await counts(slug)).toEqual({ up: 0, down: 1, rising: -1, karma: -1 });
  await mutate('vote.cast', { slug, value: 0 });
  expect(await counts(slug)).toEqual({ up: 0, down: 0, rising: 0, karma: 0 });
});

test('the same vote sent 50 times at once is one vote, with 50 equal answers', async () => {
  const { slug } = await aProject(database.db);
  const { cookie } = await aMember(database.db);
  const { mutate } = caller(api, cookie);
  const send = () => mutate('vote.cast', { slug, value: 1 }, { 'idempotency-key': 'once' });
  const answers = await Promise.all(Array.from({ length: 50 }, send));
  expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
  expect(answers.every(({ status, version }) => status === 200 && version > 0)).toBe(true);
  expect(await counts(slug)).toMatchObject({ up: 1, karma: 1 });
  expect(await mutate('vote.cast', { slug, value: -1 }, { 'idempotency-key': 'once' })).toMatchObject({
    status: 409,
    error: { code: 'IDEMPOTENCY_CONFLICT' },
  });
});

test('nobody votes on their own project', async () => {
  const owner = await aMember(database.db);
  const { slug } = await aProject(database.db, { ownerId: owner.id });
  const answer = await caller(api, owner.cookie).mutate('vote.cast', { slug, value: 1 });
  expect(answer).toMatchObject({ status: 403, error: { code: 'OWN_PROJECT' } });
});

test('the voter sees the vote at once, whoever has read before', async () => {
  const { slug } = await aProject(database.db);
  const { mutate } = caller(api, (await aMember(database.db)).cookie);
  for (let n = 0; n < 3; n++) {
    await api(`/api/projects/${slug}`);
    const { version } = await mutate('vote.cast', { slug, value: n % 2 === 0 ? 1 : -1 });
    const seen = await api(`/api/projects/${slug}`, { headers: { 'x-prova-version': `${version}` } });
    expect((await seen.json()).netVotes).toBe(n % 2 === 0 ? 1 : -1);
  }
});

test('nobody votes on what their own team made, once they have joined it', async () => {
  const { slug, id } = await aProject(database.db);
  const member = await aMember(database.db);
  const { mutate } = caller(api, member.cookie);
  await database.db.insert(projectMember).values({ projectId: id, userId: member.id, name: 'Member' });
  expect(await mutate('vote.cast', { slug, value: 1 })).toMatchObject({ status: 200 });
  await mutate('vote.cast', { slug, value: 0 });
  await database.db.update(projectMember).set({ claimedAt: new Date() }).where(eq(projectMember.projectId, id));
  expect(await mutate('vote.cast', { slug, value: 1 })).toMatchObject({ error: { code: 'OWN_PROJECT' } });
  expect(await counts(slug)).toMatchObject({ up: 0 });
});

test('what is archived, removed or a draft takes no votes', async () => {
  const { mutate } = caller(api, (await aMember(database.db)).cookie);
  const archived = await aProject(database.db, { status: 'archived' });
  expect(await mutate('vote.cast', { slug: archived.slug, value: 1 })).toMatchObject({
    status: 409,
    error: { code: 'PROJECT_ARCHIVED' },
  });
  const draft = await aProject(database.db, { status: 'draft', publishedAt: null });
  const removed = await aProject(database.db, { status: 'removed', removedReason: 'spam' });
  for (const { slug } of [draft, removed]) {
    expect(await mutate('vote.cast', { slug, value: 1 })).toMatchObject({ error: { code: 'PROJECT_NOT_FOUND' } });
  }
});

test('only members with a confirmed address vote, and nobody who is suspended', async () => {
  const { slug } = await aProject(database.db);
  expect(await caller(api).mutate('vote.cast', { slug, value: 1 })).toMatchObject({ status: 401 });
  for (const values of [{ emailVerified: false }, { suspendedUntil: new Date('2999-01-01') }]) {
    const { cookie } = await aMember(database.db, values);
    expect(await caller(api, cookie).mutate('vote.cast', { slug, value: 1 })).toMatchObject({ status: 403 });
  }
  expect(await counts(slug)).toMatchObject({ up: 0, karma: 0 });
});

test('a vote is no edit: the project keeps its date of change', async () => {
  const { slug } = await aProject(database.db, { updatedAt: new Date('2026-01-01') });
  await caller(api, (await aMember(database.db)).cookie).mutate('vote.cast', { slug, value: 1 });
  expect((await (await api(`/api/projects/${slug}`)).json()).updatedAt).toBe('2026-01-01T00:00:00.000Z');
});
