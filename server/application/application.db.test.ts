import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { auditLog } from '#db/schema/audit-log.ts';
import { investorApplication, investorProfile } from '#db/schema/investor.ts';
import { mail } from '#db/schema/outbox.ts';
import { user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let me: Awaited<ReturnType<typeof aMember>>;
let admin: Awaited<ReturnType<typeof aMember>>;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  admin = await aMember(database.db, { isAdmin: true, displayName: 'Grace' });
});
beforeEach(async () => {
  me = await aMember(database.db, { displayName: 'Ada', bio: 'Backs small teams.' });
});
afterAll(async () => {
  await close();
  await database.drop();
});

const application = {
  type: 'individual',
  company: '',
  title: 'Angel investor',
  thesis: 'Tools that people keep open all day.',
  evidenceUrl: 'https://example.org/portfolio',
  statement: 'I have put own money into four small companies and stay with them.',
};
const reason = 'The portfolio says what you say.';
const apply = (input: object = {}) => caller(api, me.cookie).mutate('application.send', { ...application, ...input });
const mine = async () => (await caller(api, me.cookie).query('application.mine')).data;
const decide = (id: string, decision: string, as = admin) =>
  caller(api, as.cookie).mutate('application.decide', { id, decision, reason });
const idOf = ({ data }: { data?: unknown }) => (data as { id: string }).id;

test('who applies waits, and may not apply once more', async () => {
  expect(await mine()).toEqual({ state: 'none', application: null, mayApplyFrom: null });
  expect((await apply()).status).toBe(200);
  expect(await mine()).toMatchObject({ state: 'pending', application: { ...application, status: 'pending' } });
  expect((await apply()).error).toMatchObject({ code: 'APPLICATION_PENDING' });
});

test('of a hundred at once one is taken', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => apply()));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const codes = answers.flatMap(({ error }) => (error ? [(error as { code: string }).code] : []));
  expect(new Set(codes)).toEqual(new Set(['APPLICATION_PENDING']));
  expect(await database.db.$count(investorApplication, eq(investorApplication.userId, me.id))).toBe(1);
});

test.each([
  [{ evidenceUrl: 'javascript:alert(1)' }, 'evidenceUrl'],
  [{ statement: 'Short' }, 'statement'],
  [{ type: 'organization' }, 'company'],
  [{ thesis: `${application.thesis}\0` }, 'thesis'],
])('%j is refused', async (input, field) => {
  expect((await apply(input)).error).toMatchObject({ code: 'INVALID_INPUT', field });
});

test('who has not confirmed an address cannot apply', async () => {
  const { cookie } = await aMember(database.db, { emailVerified: false });
  const { error } = await caller(api, cookie).mutate('application.send', application);
  expect(error).toMatchObject({ code: 'EMAIL_NOT_VERIFIED' });
});

test('the queue shows what is needed to decide, the longest waiting first, page by page', async () => {
  await aProject(database.db, { ownerId: me.id, title: 'Loom', slug: 'loom', qualityPoints: 20 });
  const first = idOf(await apply());
  const other = await aMember(database.db);
  const second = idOf(await caller(api, other.cookie).mutate('application.send', application));
  const ids: string[] = [];
  const items: Record<string, unknown>[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { data } = await caller(api, admin.cookie).query('application.queue', { limit: 1, cursor });
    const page = data as { items: { id: string }[]; nextCursor: string | null };
    ids.push(...page.items.map(({ id }) => id));
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  expect(ids.slice(-2)).toEqual([first, second]);
  expect(items.find(({ id }) => id === first)).toMatchObject({
    ...application,
    decidedBy: null,
    earlierCount: 0,
    applicant: {
      username: me.username,
      email: me.email,
      emailVerified: true,
      bio: 'Backs small teams.',
      karma: 0,
      projects: [{ slug: 'loom', title: 'Loom', proofScore: 20 }],
    },
  });
});

test('approval gives the role at once, a draft of an entry, a mail, a notification and a line of the log', async () => {
  const id = idOf(await apply());
  const told = await caller(api, me.cookie).query('investors.mine');
  expect(told.error).toMatchObject({ code: 'FORBIDDEN' });
  expect((await decide(id, 'approved')).data).toEqual({ id, status: 'approved' });
  const { data } = await caller(api, me.cookie).query('investors.mine');
  expect(data).toMatchObject({
    entry: { name: 'Ada', thesis: application.thesis, title: application.title, isPublic: false, checkSizeMax: 0 },
  });
  expect((await api(`/api/investors/${me.username}`)).status).toBe(404);
  expect(await mine()).toMatchObject({ state: 'approved', application: { reason } });
  const sent = await database.db.select({ template: mail.template }).from(mail).where(eq(mail.recipient, me.email));
  expect(sent).toEqual([{ template: 'application_approved' }]);
  expect((await caller(api, me.cookie).query('notification.list')).data).toMatchObject({
    items: [{ says: 'approved your application as an investor', excerpt: reason, path: '/investors/apply' }],
  });
  const log = await database.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `user:${me.id}`));
  expect(log).toMatchObject([{ actorId: admin.id, action: 'application.decide', reason, data: { application: id } }]);
});

test('what was saved before is in the pipeline of whoever is approved, and stays as it was with a role that comes back', async () => {
  const { mutate, query } = caller(api, me.cookie);
  const [early, late] = [(await aProject(database.db)).slug, (await aProject(database.db)).slug];
  await mutate('saved.save', { slug: early, note: 'Ask about churn' });
  await mutate('saved.save', { slug: late });
  await decide(idOf(await apply()), 'approved');
  const pipeline = async () => {
    const { items } = (await query('pipeline.list')).data as { items: Record<string, unknown>[] };
    return items.map(({ project, stage, note }) => [(project as { slug: string }).slug, stage, note]);
  };
  const watched = [early, 'watching', 'Ask about churn'];
  expect(await pipeline()).toEqual([[late, 'watching', ''], watched]);
  await mutate('pipeline.remove', { slug: late });
  await caller(api, admin.cookie).mutate('investors.endRole', { username: me.username, reason });
  await decide(idOf(await apply()), 'approved');
  expect(await pipeline()).toEqual([watched]);
});

test('a rejection tells why and from when one may apply again, by mail too', async () => {
  const id = idOf(await apply());
  await decide(id, 'rejected');
  const { state, mayApplyFrom, application: shown } = (await mine()) as Record<string, unknown>;
  expect([state, (shown as { reason: string }).reason]).toEqual(['rejected', reason]);
  expect(Date.parse(`${mayApplyFrom}`) - Date.now()).toBeGreaterThan(29 * 86_400_000);
  const [sent, ...others] = await database.db.select().from(mail).where(eq(mail.recipient, me.email));
  expect(others).toEqual([]);
  expect(sent).toMatchObject({
    template: 'application_rejected',
    data: { reason, url: expect.stringMatching(/\/investors\/apply$/) },
  });
  expect(Math.abs(Date.parse(`${sent?.data.from}`) - Date.parse(`${mayApplyFrom}`))).toBeLessThan(1000);
  expect((await caller(api, me.cookie).query('notification.list')).data).toMatchObject({
    items: [{ says: 'decided on your application', excerpt: reason, path: '/investors/apply' }],
  });
  expect((await apply()).error).toMatchObject({ code: 'APPLICATION_TOO_SOON', from: mayApplyFrom });
  const [row] = await database.db.select().from(user).where(eq(user.id, me.id));
  expect(row?.isInvestor).toBe(false);
  const longAgo = new Date(Date.now() - 30 * 86_400_000 - 1000);
  await database.db.update(investorApplication).set({ decidedAt: longAgo }).where(eq(investorApplication.id, id));
  expect((await apply()).status).toBe(200);
});

test('of many decisions at once one counts, with one mail and one line', async () => {
  const id = idOf(await apply());
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => decide(id, n % 2 ? 'approved' : 'rejected')));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await database.db.$count(mail, eq(mail.recipient, me.email))).toBe(1);
  expect(await database.db.$count(auditLog, eq(auditLog.subject, `user:${me.id}`))).toBe(1);
  const [row] = await database.db.select().from(user).where(eq(user.id, me.id));
  const entries = await database.db.$count(investorProfile, eq(investorProfile.userId, me.id));
  expect(entries).toBe(row?.isInvestor ? 1 : 0);
});

test('who deletes their account waits in no queue until they take that back', async () => {
  const id = idOf(await apply());
  const leave = (at: Date | null) =>
    database.db.update(user).set({ deletedAt: at, purgeAt: at }).where(eq(user.id, me.id));
  const queued = async () => {
    const { data } = await caller(api, admin.cookie).query('application.queue', { limit: 50 });
    return (data as { items: { id: string }[] }).items.some((item) => item.id === id);
  };
  const counted = async () => {
    const { adminPart } = await import('../prefetch/dashboard-admin.reads.ts');
    const [row] = await database.db.execute<{ count: number }>(
      sql`select (${adminPart(database.db)})->'applications'->>'count' as count`,
    );
    return Number(row?.count);
  };
  const before = await counted();
  await leave(new Date());
  expect([await queued(), await counted()]).toEqual([false, before - 1]);
  expect((await decide(id, 'approved')).error).toMatchObject({ code: 'APPLICATION_NOT_FOUND' });
  await leave(null);
  expect([await queued(), await counted()]).toEqual([true, before]);
  expect((await decide(id, 'approved')).status).toBe(200);
});

test('no admin decides about themselves', async () => {
  const both = await aMember(database.db, { isAdmin: true });
  const id = idOf(await caller(api, both.cookie).mutate('application.send', application));
  expect(await decide(id, 'approved', both)).toMatchObject({ error: { code: 'OWN_THING' } });
  expect((await decide(id, 'approved')).status).toBe(200);
});

test('nobody but an admin sees the queue or decides', async () => {
  const id = idOf(await apply());
  expect((await caller(api, me.cookie).query('application.queue')).error).toMatchObject({ code: 'FORBIDDEN' });
  expect((await decide(id, 'approved', me)).error).toMatchObject({ code: 'FORBIDDEN' });
});
