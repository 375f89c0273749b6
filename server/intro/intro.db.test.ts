import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#db/id.ts';
import { conversation, message } from '#db/schema/conversation.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { project, projectMember } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { renameTo } from '../project/project-slug.writes.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { anInvestor, aProject } from '../testing/builders.ts';
import { writer } from '../testing/commenting.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import type { Intro } from './intro.output.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let investor: Awaited<ReturnType<typeof aMember>>;
let builder: Awaited<ReturnType<typeof aMember>>;
let slug: string;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
beforeEach(async () => {
  const { db } = database;
  investor = await aMember(db, { isInvestor: true });
  builder = await aMember(db);
  await anInvestor(db, { userId: investor.id });
  ({ slug } = await aProject(db, { ownerId: builder.id }));
});
afterAll(async () => {
  await close();
  await database.drop();
});

const words = 'Could we talk for half an hour about where you want to take it?';
const as = ({ cookie }: { cookie: string }) => caller(api, cookie);
const ask = () => as(investor).mutate('intro.askBuilder', { slug, message: words });
const askBack = () => as(builder).mutate('intro.askInvestor', { slug, username: investor.username, message: words });
const idOf = ({ data }: { data?: unknown }) => (data as { id: string }).id;

async function intros(who: { cookie: string }, input: object = {}): Promise<Intro[]> {
  const { data } = await writer(api, who.cookie).query('intro.list', input);
  return (data as { items: Intro[] }).items;
}

test('an investor asks the owner, and each sees it on their side', async () => {
  expect(await ask()).toMatchObject({ status: 200, data: { expiresAt: expect.any(String) } });
  const shared = { status: 'pending', message: words, direction: 'investor_to_builder' };
  expect(await intros(builder)).toMatchObject([
    { ...shared, with: { username: investor.username }, project: { slug } },
  ]);
  expect(await intros(investor)).toEqual([]);
  expect(await intros(investor, { box: 'sent' })).toMatchObject([{ ...shared, with: { username: builder.username } }]);
  expect(await intros(builder, { status: 'declined' })).toEqual([]);
  const page = await (await api(`/api/projects/${slug}`)).json();
  expect(page.introRequestCount).toBe(1);
  const { data } = await writer(api, builder.cookie).query('notification.list', {});
  expect(data).toMatchObject({ items: [{ kind: 'intro', says: 'asked for an intro about', path: '/intros' }] });
});

test('accepted, it opens the conversation of the two with its words in it, and tells who asked', async () => {
  const id = idOf(await ask());
  expect(await as(builder).mutate('intro.accept', { id })).toMatchObject({ data: { id, username: investor.username } });
  const [row] = await database.db.select().from(introRequest).where(eq(introRequest.id, id));
  const said = await database.db
    .select()
    .from(message)
    .where(eq(message.conversationId, row?.conversationId ?? ''));
  expect(said).toMatchObject([{ senderId: investor.id, body: words }]);
  const { data } = await writer(api, investor.cookie).query('prefetch.bootstrap', {});
  expect(data).toMatchObject({
    conversations: [{ with: { username: builder.username }, lastMessageText: words, unreadCount: 0 }],
    notifications: [{ says: 'accepted your request for an intro about', path: '/intros?box=sent' }],
  });
  expect(await as(builder).mutate('intro.decline', { id, reason: 'No time now' })).toMatchObject({
    error: { code: 'INTRO_CLOSED', status: 'accepted' },
  });
});

test('a second one that is accepted goes into the conversation that the two have', async () => {
  for (const id of [idOf(await ask())]) await as(builder).mutate('intro.accept', { id });
  const other = await aProject(database.db, { ownerId: builder.id });
  const answer = await as(investor).mutate('intro.askBuilder', { slug: other.slug, message: `And this? ${words}` });
  await as(builder).mutate('intro.accept', { id: idOf(answer) });
  const rows = await database.db
    .select({ id: introRequest.conversationId })
    .from(introRequest)
    .where(eq(introRequest.senderId, investor.id));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
  expect(await database.db.$count(message, eq(message.conversationId, rows[0]?.id ?? ''))).toBe(2);
  const { data } = await writer(api, builder.cookie).query('message.thread', { username: investor.username });
  expect((data as { intros: { slug: string }[] }).intros.map((one) => one.slug)).toEqual([other.slug, slug]);
});

test('declined, it says why', async () => {
  const id = idOf(await ask());
  expect(await as(builder).mutate('intro.decline', { id, reason: ' ' })).toMatchObject({ status: 400 });
  expect(await as(builder).mutate('intro.decline', { id, reason: 'Not raising' })).toMatchObject({ status: 200 });
  expect(await intros(investor, { box: 'sent' })).toMatchObject([
    { status: 'declined', declinedReason: 'Not raising' },
  ]);
  expect(await ask()).toMatchObject({ status: 200 });
});

test('only who was asked answers', async () => {
  const id = idOf(await ask());
  for (const who of [investor, await aMember(database.db)]) {
    expect(await as(who).mutate('intro.accept', { id })).toMatchObject({ error: { code: 'INTRO_NOT_FOUND' } });
    expect(await as(who).mutate('intro.decline', { id, reason: 'Not raising' })).toMatchObject({
      error: { code: 'INTRO_NOT_FOUND' },
    });
  }
});

test('of 100 at once, from both sides, one is made, and the others are told which is open', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => (n % 2 ? ask() : askBack())));
  const made = answers.filter(({ status }) => status === 200);
  expect(made).toHaveLength(1);
  const refused = answers.filter(({ status }) => status !== 200).map(({ error }) => error);
  expect(refused).toHaveLength(99);
  for (const error of refused) {
    expect(error).toMatchObject({
      code: 'INTRO_OPEN',
      askedBy: expect.stringMatching(/^(you|them)$/),
      askedAt: expect.any(String),
      expiresAt: expect.any(String),
    });
  }
  const [row] = await database.db.select().from(project).where(eq(project.slug, slug));
  const open = await database.db
    .select()
    .from(introRequest)
    .where(eq(introRequest.projectId, row?.id ?? ''));
  expect(open).toHaveLength(1);
  expect(row?.introRequestCount).toBe(open[0]?.direction === 'investor_to_builder' ? 1 : 0);
  // What was refused has not been counted against the day's limit.
  const { slug: another } = await aProject(database.db, { ownerId: builder.id });
  expect(await as(investor).mutate('intro.askBuilder', { slug: another, message: words })).toMatchObject({
    status: 200,
  });
});

test('of 50 answers at once, one counts', async () => {
  const id = idOf(await ask());
  const { mutate } = as(builder);
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      n % 2 ? mutate('intro.accept', { id }) : mutate('intro.decline', { id, reason: 'Not raising' }),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await database.db.$count(message, eq(message.senderId, investor.id))).toBeLessThanOrEqual(1);
});

test('nobody asks about their own project, about what is not public, or whom they may not', async () => {
  const { db } = database;
  const [row] = await db.select().from(project).where(eq(project.slug, slug));
  const projectId = row?.id ?? '';
  const own = await aProject(db, { ownerId: investor.id });
  const to = (values: object) => as(investor).mutate('intro.askBuilder', { slug, message: words, ...values });
  expect(await to({ slug: own.slug })).toMatchObject({ error: { code: 'OWN_PROJECT' } });
  expect(await to({ slug: 'never-there' })).toMatchObject({ error: { code: 'PROJECT_NOT_FOUND' } });
  expect(await to({ message: 'Too short' })).toMatchObject({ status: 400 });
  expect(await to({ message: '🙂'.repeat(19) })).toMatchObject({ status: 400 });
  expect(await as(builder).mutate('intro.askBuilder', { slug: own.slug, message: words })).toMatchObject({
    status: 403,
  });
  const stranger = await aMember(db);
  const fromStranger = { slug, username: investor.username, message: words };
  expect(await as(stranger).mutate('intro.askInvestor', fromStranger)).toMatchObject({
    error: { code: 'PROJECT_NOT_FOUND' },
  });
  await db.insert(projectMember).values({ projectId, userId: investor.id, name: 'Them', claimedAt: new Date() });
  expect(await ask()).toMatchObject({ error: { code: 'OWN_PROJECT' } });
  expect(await askBack()).toMatchObject({ error: { code: 'OWN_PROJECT' } });
  await db.update(project).set({ status: 'archived' }).where(eq(project.id, projectId));
  expect(await askBack()).toMatchObject({ error: { code: 'PROJECT_ARCHIVED' } });
});

test.each([
  [{ openToIntros: false }, 'INTROS_CLOSED'],
  [{ isPublic: false }, 'PROFILE_NOT_FOUND'],
])('an investor whose entry says %j is not asked', async (values, code) => {
  const closed = await aMember(database.db, { isInvestor: true });
  await anInvestor(database.db, { userId: closed.id, ...values });
  expect(
    await as(builder).mutate('intro.askInvestor', { slug, username: closed.username, message: words }),
  ).toMatchObject({ error: { code } });
});

test('where one has blocked the other there is no intro, asked for or accepted', async () => {
  const id = idOf(await ask());
  const [firstUserId = '', secondUserId = ''] = [investor.id, builder.id].sort();
  await database.db.insert(conversation).values({ firstUserId, secondUserId, secondBlockedAt: new Date() });
  expect(await as(builder).mutate('intro.accept', { id })).toMatchObject({ error: { code: 'INTRO_BLOCKED' } });
  await as(builder).mutate('intro.decline', { id, reason: 'Not raising' });
  expect(await ask()).toMatchObject({ error: { code: 'INTRO_BLOCKED' } });
  expect(await askBack()).toMatchObject({ error: { code: 'INTRO_BLOCKED' } });
});

test('nobody asks who is suspended and could not answer', async () => {
  const { db } = database;
  const suspend = ({ id }: { id: string }, suspendedUntil: Date) =>
    db.update(user).set({ suspendedUntil }).where(eq(user.id, id));
  const [past, future] = [new Date('2020-01-01'), new Date('2100-01-01')];
  await suspend(builder, future);
  expect(await ask()).toMatchObject({ error: { code: 'INTROS_CLOSED' } });
  await suspend(builder, past);
  await suspend(investor, future);
  expect(await askBack()).toMatchObject({ error: { code: 'INTROS_CLOSED' } });
  await suspend(investor, past);
  expect(await askBack()).toMatchObject({ status: 200 });
});

test('of two at once, a role that ends first lets nobody ask', async () => {
  const { db } = database;
  const { askBuilder } = await import('./ask.writes.ts');
  // As a request that was let in while the role was still there.
  await db.update(user).set({ isInvestor: false }).where(eq(user.id, investor.id));
  const asked = db.transaction((tx) => askBuilder(tx, investor, { slug, message: words }));
  await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await db.$count(introRequest, eq(introRequest.senderId, investor.id))).toBe(0);
});

test('who has not confirmed an address neither asks nor answers', async () => {
  const unverified = await aMember(database.db, { emailVerified: false, isInvestor: true });
  const own = await aProject(database.db, { ownerId: unverified.id });
  const answers = await Promise.all([
    as(unverified).mutate('intro.askBuilder', { slug, message: words }),
    as(unverified).mutate('intro.askInvestor', { slug: own.slug, username: investor.username, message: words }),
    as(unverified).mutate('intro.accept', { id: newId() }),
    as(unverified).mutate('intro.decline', { id: newId(), reason: 'Not raising' }),
  ]);
  for (const answer of answers) expect(answer).toMatchObject({ status: 403, error: { code: 'EMAIL_NOT_VERIFIED' } });
});

test('a request that the database has done anew counts once', async () => {
  const { sql: query } = database;
  await query`create sequence asked`;
  await query.unsafe(`create function deadlock_first() returns trigger language plpgsql as $$
    begin if nextval('asked') = 1 then raise exception using errcode = '40P01'; end if; return new; end $$`);
  await query`create trigger deadlock_first before insert on intro_request for each row execute function deadlock_first()`;
  const statuses: number[] = [];
  for (let n = 0; n < 21; n++) {
    const { slug: one } = await aProject(database.db, { ownerId: builder.id });
    statuses.push((await as(investor).mutate('intro.askBuilder', { slug: one, message: words })).status);
  }
  await query`drop function deadlock_first cascade`;
  expect(statuses).toEqual([...Array(20).fill(200), 429]);
});

test('20 a day, whomever one asks', async () => {
  const slugs: string[] = [];
  for (let n = 0; n < 21; n++) slugs.push((await aProject(database.db, { ownerId: builder.id })).slug);
  const answers = await Promise.all(
    slugs.map((one) => as(investor).mutate('intro.askBuilder', { slug: one, message: words })),
  );
  expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([429]);
});

test('pages go on where the last one ended', async () => {
  for (let n = 0; n < 3; n++) {
    const { slug: one } = await aProject(database.db, { ownerId: builder.id });
    await as(investor).mutate('intro.askBuilder', { slug: one, message: words });
  }
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { data } = await writer(api, builder.cookie).query('intro.list', { limit: 2, cursor });
    const page = data as { items: Intro[]; nextCursor: string | null };
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(new Set(seen).size).toBe(3);
  expect(seen).toEqual(seen.toSorted().reverse());
});

test('what is open between two is told before one writes', async () => {
  await ask();
  const open = async (who: { cookie: string }, input: object) =>
    ((await writer(api, who.cookie).query('intro.open', input)).data as { items: object[] }).items;
  expect(await open(investor, { slug })).toMatchObject([{ slug, username: builder.username, askedByMe: true }]);
  expect(await open(builder, { username: investor.username })).toMatchObject([{ slug, askedByMe: false }]);
  expect(await open(await aMember(database.db), { slug })).toEqual([]);
  const [renamed = { id: '' }] = await database.db
    .select({ id: project.id })
    .from(project)
    .where(eq(project.slug, slug));
  await renameTo(database.db, { ...renamed, slug }, `${slug}-now`);
  expect(await open(builder, { slug })).toMatchObject([{ slug: `${slug}-now`, askedByMe: false }]);
});

test('the counts equal their source', async () => {
  const { check } = await import('#db/seed/check.ts');
  expect((await check(database.sql)).filter((line) => /intro|unread/.test(line))).toEqual([]);
});
