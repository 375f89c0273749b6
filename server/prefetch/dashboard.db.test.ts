import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#db/id.ts';
import { badge } from '#db/schema/badge.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { investorApplication } from '#db/schema/investor.ts';
import { projectDay } from '#db/schema/project.ts';
import { feedback, moderationCase } from '#db/schema/report.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { user } from '#db/schema/user.ts';
import { validatorAssignment } from '#db/schema/validator.ts';
import { noteSite } from '../day/note-day.writes.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { anInvestor, aProject, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { manyRoles } from '../testing/many-roles.ts';
import { aCountedProject } from '../testing/reporting.ts';
import { aMember } from '../testing/session.ts';
import { Dashboard } from './dashboard.output.ts';
import { loadDashboard } from './dashboard.reads.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let statements: string[] = [];

beforeAll(async () => {
  database = await testDatabase({ shortReads: true, onQuery: (text) => statements.push(text) });
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  await close();
  await database.drop();
});

type Roles = Partial<Record<'isAdmin' | 'isValidator' | 'isInvestor', boolean>>;

/** Of somebody with these roles, as the read gives it and its schema takes it. */
async function dashboardOf({ id }: { id: string }, roles: Roles = {}) {
  const none = { isAdmin: false, isValidator: false, isInvestor: false };
  return Dashboard.parse(await loadDashboard(database.db, { id, ...none, ...roles }));
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const day = (days: number) => daysAgo(days).toISOString().slice(0, 10);
const rationale = 'Every option has an example that runs, and the limits are named.';
const message = 'Could we talk for half an hour next week about it?';

test('everybody has their figures, their projects with how the score moved, and what is unread', async () => {
  const { db } = database;
  const me = await aUser(db, { karma: 7, projectCount: 3, unreadNotificationCount: 4, unreadMessageCount: 2 });
  const mine = { ownerId: me.id, qualityPoints: 10 };
  const moved = await aProject(db, { ...mine, slug: 'moved', publishedAt: daysAgo(30), viewCount: 9 });
  const young = await aProject(db, { ...mine, slug: 'young', publishedAt: daysAgo(3) });
  await aProject(db, { ...mine, slug: 'unnoted', publishedAt: daysAgo(1) });
  await aProject(db, { ...mine, slug: 'draft', status: 'draft', publishedAt: null });
  const figures = { netVotes: 0, commentCount: 0, viewCount: 0 };
  await db.insert(projectDay).values([
    { projectId: moved.id, day: day(20), proofScore: 3.5, ...figures },
    { projectId: moved.id, day: day(9), proofScore: 12.3, ...figures },
    { projectId: moved.id, day: day(2), proofScore: 1, ...figures },
    { projectId: young.id, day: day(3), proofScore: 5, ...figures },
    { projectId: young.id, day: day(1), proofScore: 8, ...figures },
  ]);
  const validator = await aUser(db);
  await db.insert(badge).values([
    { projectId: moved.id, validatorId: validator.id, kind: 'gold', points: 15, rationale },
    {
      projectId: young.id,
      validatorId: validator.id,
      kind: 'stone',
      points: 5,
      rationale,
      withdrawnAt: daysAgo(0),
      withdrawnReason: 'x',
    },
  ]);
  const { own, ...rest } = await dashboardOf(me);
  expect(rest).toEqual({ validator: null, investor: null, admin: null });
  expect(own.karma).toBe(7);
  expect(own.stats).toEqual({ projects: 3, drafts: 1, comments: 0, badges: 0, followers: 0 });
  expect(own.unread).toEqual({ notifications: 4, messages: 2, intros: 0 });
  expect(own.projects.map(({ slug, scoreMove, viewCount }) => [slug, scoreMove, viewCount])).toEqual([
    ['unnoted', null, 0],
    ['young', 5, 0],
    ['moved', -2.3, 9],
  ]);
  expect(own.badges).toMatchObject([
    { kind: 'gold', project: { slug: 'moved' }, validator: { username: validator.username } },
  ]);
});

test('a validator sees what waits, the most urgent and oldest first, and how quick they were', async () => {
  const { db } = database;
  const me = await aUser(db, { isValidator: true });
  const assigned = async (values: Partial<typeof validatorAssignment.$inferInsert>) => {
    const { id: projectId, slug } = await aProject(db);
    await db.insert(validatorAssignment).values({ projectId, validatorId: me.id, ...values });
    return slug;
  };
  const young = await assigned({ priority: 'high', createdAt: daysAgo(1) });
  const old = await assigned({ priority: 'high', createdAt: daysAgo(5), status: 'started', startedAt: daysAgo(1) });
  const low = await assigned({ priority: 'low', createdAt: daysAgo(50) });
  for (const took of [1, 2, 9])
    await assigned({ status: 'awarded', createdAt: daysAgo(10), endedAt: daysAgo(10 - took) });
  await assigned({ status: 'declined', declinedReason: 'Not my field' });
  for (const status of ['archived', 'removed'] as const) {
    const { id: projectId } = await aProject(db, { status, ...(status === 'removed' && { deletedAt: new Date() }) });
    await db.insert(validatorAssignment).values({ projectId, validatorId: me.id, priority: 'urgent' });
  }
  const { id: projectId } = await aProject(db);
  await db.insert(badge).values({ projectId, validatorId: me.id, kind: 'gold', points: 15, rationale });
  const { validator } = await dashboardOf(me, { isValidator: true });
  expect(validator?.open).toEqual({ low: 1, normal: 0, high: 2, urgent: 0 });
  expect(validator?.queue.map(({ project }) => project.slug)).toEqual([old, young, low]);
  expect(validator?.queue[0]).toMatchObject({ status: 'started', priority: 'high' });
  expect(validator).toMatchObject({ awardedCount: 1, declinedCount: 1, medianAwardSeconds: 2 * 86_400 });
  const fresh = await dashboardOf(await aUser(db), { isValidator: true });
  expect(fresh.validator).toMatchObject({ queue: [], awardedCount: 0, medianAwardSeconds: null });
});

test('an investor sees intros of both ways, the pipeline and what fits best, without what they have already', async () => {
  const { db } = database;
  const me = await aUser(db, { isInvestor: true });
  const wants = { sectors: ['gaming', 'health'], stages: ['seed'], checkSizeMin: 10_000, checkSizeMax: 50_000 };
  await anInvestor(db, { userId: me.id, ...wants });
  const raising = { raisingStage: 'seed', raisingMin: 10_000, raisingMax: 20_000 };
  await aProject(db, { slug: 'half', categories: ['games', 'finance'], qualityPoints: 20 });
  await aProject(db, { slug: 'proven', categories: ['games'], qualityPoints: 20 });
  await aProject(db, { slug: 'raising', categories: ['games', 'health'], ...raising });
  await aProject(db, { slug: 'other', categories: ['finance'], qualityPoints: 20, ...raising });
  await aProject(db, { slug: 'my-game', categories: ['games'], ownerId: me.id });
  const known = await aProject(db, { slug: 'known', categories: ['health'], qualityPoints: 20 });
  const removed = await aProject(db, { slug: 'removed', status: 'removed', deletedAt: daysAgo(1) });
  await db.insert(savedProject).values([
    { userId: me.id, projectId: known.id, stage: 'diligence' },
    { userId: me.id, projectId: removed.id, stage: 'diligence' },
  ]);
  const builder = await aUser(db, { username: 'the_builder' });
  const request = { projectId: known.id, message, expiresAt: daysAgo(-20) };
  await db.insert(introRequest).values([
    {
      id: newId(daysAgo(9).getTime()),
      ...request,
      senderId: me.id,
      recipientId: builder.id,
      direction: 'investor_to_builder',
      status: 'expired',
      createdAt: daysAgo(9),
    },
    { ...request, senderId: builder.id, recipientId: me.id, direction: 'builder_to_investor' },
  ]);
  const { investor, own } = await dashboardOf(me, { isInvestor: true });
  expect(own.unread.intros).toBe(1);
  expect(investor?.sent).toEqual({ pending: 0, accepted: 0, declined: 0, expired: 1 });
  expect(investor?.received).toEqual({ pending: 1, accepted: 0, declined: 0, expired: 0 });
  expect(investor?.intros.map(({ isSent, status }) => [isSent, status])).toEqual([
    [false, 'pending'],
    [true, 'expired'],
  ]);
  expect(investor?.intros[0]).toMatchObject({ with: { username: 'the_builder' }, project: { slug: 'known' } });
  expect(investor?.pipeline.counts).toEqual({ watching: 0, contacted: 0, diligence: 1, committed: 0, passed: 0 });
  expect(investor?.pipeline.latest).toMatchObject([{ project: { slug: 'known' }, stage: 'diligence' }]);
  expect(investor?.matches.map(({ slug, match }) => [slug, match.total])).toEqual([
    ['raising', 75],
    ['proven', 55],
    ['half', 30],
  ]);
  expect(investor?.matches[0]?.match).toEqual({ total: 75, sectors: 50, check: 25, proof: 0 });
  const bare = await dashboardOf(await aUser(db), { isInvestor: true });
  expect(bare.investor).toMatchObject({ namesSectors: false, matches: [], intros: [] });
});

test('an admin sees what waits and how the site has grown', async () => {
  const { db } = database;
  const me = await aUser(db, { isAdmin: true });
  const before = await dashboardOf(me, { isAdmin: true });
  expect(before.admin).toMatchObject({ countedAt: null, days: [], feedback: { count: 0, oldestAt: null } });
  const author = await aUser(db);
  await db.insert(feedback).values([
    { kind: 'idea', body: 'More of it', createdAt: daysAgo(2) },
    { kind: 'bug', body: 'It broke', createdAt: daysAgo(3), closedAt: daysAgo(1) },
  ]);
  await db.insert(investorApplication).values({ userId: author.id, type: 'individual', createdAt: daysAgo(4) });
  const about = { subjectKind: 'project', subjectId: author.id, authorId: author.id } as const;
  await db.insert(moderationCase).values([
    { ...about, createdAt: daysAgo(3) },
    {
      ...about,
      status: 'upheld',
      decision: 'Spam',
      decidedAt: daysAgo(2),
      appeal: 'No',
      appealStatus: 'pending',
      appealedAt: daysAgo(1),
    },
  ]);
  const now = new Date();
  await noteSite(db, now);
  const { admin } = await dashboardOf(me, { isAdmin: true });
  expect(admin?.feedback).toEqual({ count: 1, oldestAt: expect.stringContaining(day(2)) });
  expect(admin?.applications).toEqual({ count: 1, oldestAt: expect.stringContaining(day(4)) });
  expect(admin?.cases).toEqual({ count: 1, oldestAt: expect.stringContaining(day(3)) });
  expect(admin?.appeals).toEqual({ count: 1, oldestAt: expect.stringContaining(day(1)) });
  expect(admin?.countedAt).toBe(now.toISOString());
  expect(admin?.days).toHaveLength(31);
  const people = await db.$count(user);
  expect(admin?.days.at(-1)).toMatchObject({ day: day(0), people });
});

test('what waits is on every dashboard of an admin at once, whoever sent or decided it, and never stale', async () => {
  const { db } = database;
  const somebody = async (values: object = {}) => caller(api, (await aMember(db, values)).cookie);
  const admins = [await somebody({ isAdmin: true }), await somebody({ isAdmin: true })] as const;
  const owner = await aMember(db);
  const { id: projectId, slug } = await aCountedProject(db, { ownerId: owner.id });
  const waiting = async () => {
    const [one, other] = await Promise.all(admins.map((admin) => admin.query('prefetch.dashboard')));
    const counts = [one, other].map((answer) => {
      const { feedback, applications, cases, appeals } = Dashboard.parse(answer?.data).admin ?? {};
      return [feedback, applications, cases, appeals].map((queue) => queue?.count ?? -1);
    });
    expect(counts[1]).toEqual(counts[0]);
    return counts[0] ?? [];
  };
  let before = await waiting();
  const moves = async (by: number[], { status, data }: { status: number; data?: unknown }) => {
    expect(status).toBe(200);
    const now = await waiting();
    expect(now.map((count, n) => count - (before[n] ?? 0))).toEqual(by);
    before = now;
    return data as { id: string };
  };
  const builder = await somebody();
  const sent = await moves(
    [1, 0, 0, 0],
    await builder.mutate('feedback.send', { kind: 'idea', body: 'More of it', pageUrl: '' }),
  );
  const application = { type: 'individual', company: '', title: '', thesis: 'a'.repeat(80), statement: 'b'.repeat(80) };
  const asked = await moves(
    [0, 1, 0, 0],
    await builder.mutate('application.send', { ...application, evidenceUrl: 'https://fund.example.org' }),
  );
  const subject = { kind: 'project', slug };
  await moves([0, 0, 1, 0], await builder.mutate('report.send', { subject, reason: 'Spam.' }));
  const [opened] = await db.select().from(moderationCase).where(eq(moderationCase.subjectId, projectId));
  const id = opened?.id ?? '';
  const decided = { id, decision: 'upheld', reason: 'It was copied.' };
  await moves([0, 0, -1, 0], await admins[0].mutate('moderation.decide', decided));
  const appeal = { id, appeal: 'It is mine, see the history.' };
  await moves([0, 0, 0, 1], await caller(api, owner.cookie).mutate('report.appeal', appeal));
  const denied = { id, decision: 'denied', reason: 'It is the same.' };
  await moves([0, 0, 0, -1], await admins[1].mutate('moderation.decideAppeal', denied));
  await moves([-1, 0, 0, 0], await admins[0].mutate('feedback.answer', { id: sent.id, answer: 'There is more.' }));
  const approved = { id: asked.id, decision: 'approved', reason: 'Known to us.' };
  await moves([0, -1, 0, 0], await admins[1].mutate('application.decide', approved));
});

test('of a queue that nobody works off no more than a thousand are counted, from the oldest', async () => {
  const { db } = database;
  const me = await aUser(db, { isAdmin: true });
  const old = { kind: 'idea' as const, body: 'More of it', createdAt: daysAgo(9) };
  await db.insert(feedback).values([old, ...Array.from({ length: 1000 }, () => ({ ...old, createdAt: daysAgo(2) }))]);
  const { admin } = await dashboardOf(me, { isAdmin: true });
  expect(admin?.feedback).toEqual({ count: 1000, oldestAt: expect.stringContaining(day(9)) });
});

test('all of somebody with every role comes by one statement beside what might fit them, by REST too, and to nobody else', async () => {
  const { db } = database;
  for (let n = 0; n < 12; n++) await aProject(db);
  const cookie = await manyRoles(database.url);
  const [me] = await database.sql`select id from "user" where username = 'many_roles_0'`;
  statements = [];
  const all = await dashboardOf({ id: me?.id }, { isAdmin: true, isValidator: true, isInvestor: true });
  expect(statements).toHaveLength(4); // one of them only says that plans are kept
  expect(all.own.projects).toHaveLength(10);
  expect(all.validator?.queue).toHaveLength(10);
  const path = '/api/prefetch/dashboard-data';
  const response = await api(path, { headers: { cookie } });
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(Dashboard.parse(await response.json())).toEqual(all);
  expect((await api(path)).status).toBe(401);
  const builder = await (await api(path, { headers: { cookie: (await aMember(db)).cookie } })).json();
  expect([builder.validator, builder.investor, builder.admin]).toEqual([null, null, null]);
});
