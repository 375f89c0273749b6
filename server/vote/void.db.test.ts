import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLog } from '#db/schema/audit-log.ts';
import { project, projectMember } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { vote } from '#db/schema/vote.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aCountedProject, problems } from '../testing/reporting.ts';
import { aMember } from '../testing/session.ts';
import type { VotesChanged } from './void.output.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let admin: ReturnType<typeof caller>;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  admin = caller(api, (await aMember(database.db, { isAdmin: true })).cookie);
});
afterAll(async () => {
  await close();
  await database.drop();
});

const reason = 'Made by one person with many accounts.';

/** A project with some votes up, one of them old, and one down. */
async function votedProject(up = 4, values: Partial<typeof project.$inferInsert> = {}) {
  const { db } = database;
  const made = await aCountedProject(db, values);
  const voters = await Promise.all(Array.from({ length: up + 1 }, () => aMember(db)));
  for (const [n, { cookie }] of voters.entries()) {
    await caller(api, cookie).mutate('vote.cast', { slug: made.slug, value: n === up ? -1 : 1 });
  }
  const votes = await db.select().from(vote).where(eq(vote.projectId, made.id)).orderBy(vote.id);
  return { ...made, voters, votes };
}

async function standing(id: string) {
  const [row] = await database.db
    .select()
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(eq(project.id, id));
  return {
    up: row?.project.upCount,
    down: row?.project.downCount,
    rising: row?.project.risingVotes,
    karma: row?.user.karma,
    community: row?.project.communityPoints,
  };
}

test('voided votes count no more anywhere, the page says why, and they count again when restored', async () => {
  const { db } = database;
  const { id, slug, votes, voters } = await votedProject();
  const before = await standing(id);
  expect(before).toMatchObject({ up: 4, down: 1, rising: 3, karma: 3 });
  const old = votes[0]?.id ?? '';
  await db
    .update(vote)
    .set({ createdAt: new Date('2026-01-01') })
    .where(eq(vote.id, old));
  await db.update(project).set({ risingVotes: 2 }).where(eq(project.id, id));
  const ids = votes.filter(({ value }) => value === 1).map(({ id }) => id);
  const { data, version } = await admin.mutate('vote.void', { ids, reason });
  expect((data as VotesChanged).ids.toSorted()).toEqual(ids);
  expect(await standing(id)).toMatchObject({ up: 0, down: 1, rising: -1, karma: -1, community: 0 });
  expect(await problems(database)).toEqual([]);
  const page = await (await api(`/api/projects/${slug}`, { headers: { 'x-prova-version': `${version}` } })).json();
  expect(page.evidence.voidedVotes).toEqual([{ count: 4, reason }]);
  expect(JSON.stringify(page)).not.toContain(voters[0]?.username);
  const voter = caller(api, voters[0]?.cookie);
  expect(await voter.mutate('vote.cast', { slug, value: 0 })).toMatchObject({ error: { code: 'VOTE_VOIDED' } });
  const [first, ...others] = ids;
  expect((await admin.mutate('vote.restore', { ids: [first] })).data).toEqual({ ids: [first] });
  const { data: restored } = await admin.mutate('vote.restore', { ids });
  expect((restored as VotesChanged).ids.toSorted()).toEqual(others);
  expect(await standing(id)).toMatchObject({ up: 4, down: 1, rising: 2, karma: 3, community: before.community });
  expect(await problems(database)).toEqual([]);
});

test('no admin voids or restores votes of their own, or on what they own or made with others', async () => {
  const { db } = database;
  const me = await aMember(db, { isAdmin: true });
  const own = await votedProject(4, { ownerId: me.id });
  const [ours, theirs] = [await votedProject(), await votedProject()];
  const member = { projectId: ours.id, userId: me.id, name: 'Me' };
  await db.insert(projectMember).values({ ...member, claimedAt: new Date() });
  const mine = caller(api, me.cookie);
  await mine.mutate('vote.cast', { slug: theirs.slug, value: 1 });
  const [cast] = await db.select({ id: vote.id }).from(vote).where(eq(vote.userId, me.id));
  for (const id of [own.votes[0]?.id, ours.votes[0]?.id, cast?.id]) {
    const ids = [id, theirs.votes[0]?.id];
    const refused = { error: { code: 'OWN_THING' } };
    expect(await mine.mutate('vote.void', { ids, reason })).toMatchObject(refused);
    expect(await mine.mutate('vote.restore', { ids })).toMatchObject(refused);
  }
  expect(await mine.mutate('vote.void', { ids: [theirs.votes[0]?.id], reason })).toMatchObject({
    data: { ids: [theirs.votes[0]?.id] },
  });
});

test('votes of one person on several projects are voided together, each once, whoever else does the same', async () => {
  const { db } = database;
  const voter = await aMember(db);
  const projects = await Promise.all(Array.from({ length: 5 }, () => aCountedProject(db)));
  for (const { slug } of projects) {
    await caller(api, voter.cookie).mutate('vote.cast', { slug, value: 1 });
  }
  const found = await admin.query('vote.find', { username: voter.username, limit: 3 });
  expect(found.data).toMatchObject({ nextCursor: expect.any(String), items: [{ value: 1, voidedAt: null }, {}, {}] });
  const rows = await db.select().from(vote).where(eq(vote.userId, voter.id));
  const ids = rows.map(({ id }) => id);
  const answers = await Promise.all(Array.from({ length: 10 }, () => admin.mutate('vote.void', { ids, reason })));
  const counts = answers.map(({ data }) => (data as VotesChanged).ids.length);
  expect(counts.toSorted()).toEqual([...Array(9).fill(0), 5]);
  expect(await problems(database)).toEqual([]);
  const subjects = ids.map((id) => `vote:${id}`);
  expect(await db.select().from(auditLog).where(inArray(auditLog.subject, subjects))).toHaveLength(5);
  for (const none of [{ isVoid: false }, { slug: 'no such project' }, { username: `${voter.username} and others` }])
    expect((await admin.query('vote.find', { username: voter.username, ...none })).data).toMatchObject({ items: [] });
});

test('a vote that is cast while others are voided is not lost', async () => {
  const { db } = database;
  const { id, slug, votes } = await votedProject(6);
  const others = await Promise.all(Array.from({ length: 20 }, () => aMember(db)));
  await Promise.all([
    ...votes.map(({ id }) => admin.mutate('vote.void', { ids: [id], reason })),
    ...others.map(({ cookie }) => caller(api, cookie).mutate('vote.cast', { slug, value: 1 })),
  ]);
  expect(await standing(id)).toMatchObject({ up: 20, down: 0, rising: 20, karma: 20 });
  expect(await problems(database)).toEqual([]);
});

test.each([[{ ids: [], reason }], [{ ids: ['x'], reason }]])('%o is nothing to void', async (input) => {
  expect(await admin.mutate('vote.void', input)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
});
