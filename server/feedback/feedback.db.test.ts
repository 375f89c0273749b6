import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLog } from '#db/schema/audit-log.ts';
import { notification } from '#db/schema/notification.ts';
import { mail } from '#db/schema/outbox.ts';
import { feedback } from '#db/schema/report.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import type { Feedback, QueuedFeedback } from './feedback.output.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let admin: ReturnType<typeof caller>;
let adminId: string;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  const { id, cookie } = await aMember(database.db, { isAdmin: true });
  [admin, adminId] = [caller(api, cookie), id];
});
afterAll(async () => {
  await close();
  await database.drop();
});

const idea = { kind: 'idea', body: '  A dark cover, please.  ', pageUrl: '/projects/loom' };
type Page<T> = { items: T[]; nextCursor: string | null };

async function sent(values: object = {}) {
  const me = await aMember(database.db);
  const { query, mutate } = caller(api, me.cookie);
  const { data, version, status, error } = await mutate('feedback.send', { ...idea, ...values });
  const mine = async (seen = version) =>
    (await query('feedback.mine', {}, { 'x-prova-version': `${seen}` })).data as Page<Feedback>;
  return { me, mutate, mine, status, error, id: (data as { id: string } | undefined)?.id ?? '' };
}

const queue = async (input: object = {}) => (await admin.query('feedback.queue', input)).data as Page<QueuedFeedback>;

test('what somebody sent is theirs to see, and waits for the admins', async () => {
  const { me, id, mine } = await sent();
  const row = {
    ...{ id, kind: 'idea', body: 'A dark cover, please.', pageUrl: '/projects/loom' },
    ...{ answer: null, closedAt: null, createdAt: expect.any(String) },
  };
  expect(await mine()).toEqual({ items: [row], nextCursor: null });
  const { items } = await queue({ limit: 50 });
  expect(items.find((item) => item.id === id)).toEqual({
    ...row,
    sender: { username: me.username, displayName: expect.any(String), avatarUrl: null },
  });
  expect((await (await sent()).mine()).items.map((item) => item.id)).not.toContain(id);
});

test.each([
  { body: '  ' },
  { body: 'x'.repeat(5001) },
  { kind: 'rant' },
  { pageUrl: 'javascript:alert(1)' },
  { pageUrl: '//elsewhere.example' },
  { pageUrl: '/\\elsewhere.example' },
])('%j is refused', async (values) => {
  expect(await sent(values)).toMatchObject({ status: 400, error: { code: 'INVALID_INPUT' } });
});

test('an answer closes it, reaches the sender here and by mail, and is in the audit log', async () => {
  const { me, id, mine } = await sent();
  const { version, data } = await admin.mutate('feedback.answer', { id, answer: 'There is one since today.' });
  expect(data).toEqual({ id, closedAt: expect.any(String) });
  expect((await mine(version)).items[0]).toMatchObject({
    answer: 'There is one since today.',
    closedAt: expect.any(String),
  });
  const news = await database.db.select().from(notification).where(eq(notification.userId, me.id));
  expect(news).toMatchObject([{ kind: 'moderation', subject: `feedback:${id}` }]);
  const mails = await database.db.select().from(mail).where(eq(mail.userId, me.id));
  expect(mails).toMatchObject([
    {
      recipient: me.email,
      template: 'notification',
      data: {
        news: expect.objectContaining({ says: 'answered your feedback', about: null }),
        body: 'There is one since today.',
        url: expect.stringMatching(/\/feedback$/),
      },
    },
  ]);
  const logged = await database.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subject, `feedback:${id}`)));
  expect(logged).toMatchObject([{ action: 'feedback.answer', actorId: adminId }]);
});

test('closed without an answer, nobody is told; reopened, it waits again', async () => {
  const { me, id, mine } = await sent({ kind: 'praise' });
  await admin.mutate('feedback.answer', { id, answer: '' });
  expect(await database.db.$count(notification, eq(notification.userId, me.id))).toBe(0);
  expect((await queue({ show: 'closed', kind: 'praise' })).items.map((item) => item.id)).toContain(id);
  const { version } = await admin.mutate('feedback.reopen', { id });
  expect((await mine(version)).items[0]).toMatchObject({ closedAt: null });
  await admin.mutate('feedback.reopen', { id });
  const reopened = and(eq(auditLog.subject, `feedback:${id}`), eq(auditLog.action, 'feedback.reopen'));
  expect(await database.db.$count(auditLog, reopened)).toBe(1);
  expect((await queue({ kind: 'praise', limit: 50 })).items.map((item) => item.id)).toContain(id);
  expect((await queue({ kind: 'bug', limit: 50 })).items.map((item) => item.id)).not.toContain(id);
});

test('reopened and closed without a word, it keeps what was answered', async () => {
  const { id, mine } = await sent();
  await admin.mutate('feedback.answer', { id, answer: 'There is one since today.' });
  await admin.mutate('feedback.reopen', { id });
  const { version } = await admin.mutate('feedback.answer', { id, answer: '' });
  expect((await mine(version)).items[0]).toMatchObject({
    answer: 'There is one since today.',
    closedAt: expect.any(String),
  });
});

test('of 20 answers at once one is given', async () => {
  const { me, id } = await sent();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => admin.mutate('feedback.answer', { id, answer: `Answer ${n}` })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ error }) => (error as { code?: string })?.code === 'FEEDBACK_CLOSED')).toHaveLength(19);
  expect(await database.db.$count(notification, eq(notification.userId, me.id))).toBe(1);
  expect(await database.db.$count(auditLog, eq(auditLog.subject, `feedback:${id}`))).toBe(1);
});

test('the queue pages by cursor, who waits longest first, the last closed first', async () => {
  await database.db.delete(feedback);
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) ids.push((await sent()).id);
  const all = async (show: string) => {
    const found: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Page<QueuedFeedback> = await queue({ show, limit: 2, ...(cursor && { cursor }) });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    return found;
  };
  expect(await all('open')).toEqual(ids);
  for (const id of ids) await admin.mutate('feedback.answer', { id, answer: '' });
  expect(await all('closed')).toEqual(ids.toReversed());
  expect(await all('open')).toEqual([]);
});

test('ten an hour are taken from one person', async () => {
  const { mutate } = await sent();
  const answers = await Promise.all(Array.from({ length: 10 }, () => mutate('feedback.send', idea)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(9);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
});
