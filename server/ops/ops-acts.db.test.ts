import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { auditLog } from '#db/schema/audit-log.ts';
import { mail } from '#db/schema/outbox.ts';
import { user } from '#db/schema/user.ts';
import { warmRun } from '#db/schema/warm-run.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import type { CacheStats } from './ops.output.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let admin: ReturnType<typeof caller>;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  const { cookie } = await aMember(database.db, { isAdmin: true });
  admin = caller(api, cookie);
});
afterAll(async () => {
  await close();
  await database.drop();
});

const reason = 'It shows an old cover';
const jobsOf = async (task: string) => [
  ...(await database.sql`
    select id::text, attempts, run_at <= now() as is_due from graphile_worker.jobs where task_identifier = ${task}`),
];
const logOf = (action: string) => database.db.select().from(auditLog).where(eq(auditLog.action, action));

test('a warm run is asked for once, and refused while an instance is at it', async () => {
  expect(await admin.mutate('ops.warm', {})).toMatchObject({ data: { queued: true } });
  expect(await admin.mutate('ops.warm', {})).toMatchObject({ data: { queued: true } });
  expect(await jobsOf('warm')).toHaveLength(1);
  const { runAlone } = await import('../warm/run.ts');
  const finish = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const running = runAlone(database.url, async () => {
    begun.resolve();
    await finish.promise;
    return { startedAt: '2026-01-01T00:00:00.000Z', tookMs: 1, keys: 0, failed: 0, reads: [] };
  });
  await begun.promise;
  const since = { startedAt: expect.stringMatching(/^\d{4}-/) };
  expect(await admin.mutate('ops.warm', {})).toMatchObject({ error: { code: 'WARM_RUNNING', ...since } });
  expect(await admin.query('ops.cacheStats')).toMatchObject({ data: { warmingSince: since.startedAt } });
  finish.resolve();
  await running;
  expect(await admin.query('ops.cacheStats')).toMatchObject({
    data: { warmingSince: null, lastWarmRun: { startedAt: '2026-01-01T00:00:00.000Z' } },
  });
  expect(await logOf('ops.warm')).toMatchObject([{ subject: 'site:cache' }, { subject: 'site:cache' }]);
});

test('the last warm run is told whichever instance made it', async () => {
  const { runAlone } = await import('../warm/run.ts');
  const run = { startedAt: '2026-01-02T00:00:00.000Z', tookMs: 1, keys: 0, failed: 0, reads: [] };
  for (let n = 0; n < 2; n++) await runAlone(database.url, async () => run);
  expect(await database.db.select({ report: warmRun.report }).from(warmRun)).toEqual([{ report: run }]);
  const tellElsewhere = (report: object) => database.db.update(warmRun).set({ report });
  await tellElsewhere({ ...run, startedAt: '2026-01-03T00:00:00.000Z' });
  expect(await admin.query('ops.cacheStats')).toMatchObject({
    data: { lastWarmRun: { startedAt: '2026-01-03T00:00:00.000Z' } },
  });
  await tellElsewhere({ startedAt: 'as another version told it' });
  expect(await admin.query('ops.cacheStats')).toMatchObject({ data: { lastWarmRun: null } });
});

test('the job fills the warm sets and says how old each is', async () => {
  const { tasks } = await import('../jobs/tasks.ts');
  const { siteCache } = await import('../site-cache.ts');
  const { siteUploads: uploads } = await import('../site-uploads.ts');
  const mailer = { deliver: async () => {}, close: () => {} };
  await tasks.warm({ db: database.db, cache: siteCache, mailer, uploads, siteUrl: '' }, {});
  const { data } = await admin.query('ops.cacheStats');
  const { reads, failed } = (data as z.infer<typeof CacheStats>).lastWarmRun ?? { reads: [], failed: -1 };
  expect(failed).toBe(0);
  expect(reads.map(({ name }) => name)).toContain('feed.list');
  for (const { endedAt } of reads) expect(Date.now() - Date.parse(endedAt)).toBeLessThan(60_000);
});

test('a purged tag has its answers made anew, and nothing is purged that no answer carries', async () => {
  const { id, slug, ownerId } = await aProject(database.db);
  const titleShown = async () => (await (await api(`/api/projects/${slug}`)).json()).owner.displayName;
  const before = await titleShown();
  await database.db.update(user).set({ displayName: 'Another' }).where(eq(user.id, ownerId));
  expect(await titleShown()).toBe(before);
  expect(await admin.mutate('ops.purge', { tag: `project:${slug}`, reason: 'short' })).toMatchObject({ status: 400 });
  expect(await admin.mutate('ops.purge', { tag: `project:${slug}`, reason })).toMatchObject({ status: 200 });
  await expect.poll(titleShown).toBe('Another');
  for (const tag of ['projects', 'project:', id]) {
    expect(await admin.mutate('ops.purge', { tag, reason })).toMatchObject({ error: { field: 'tag' } });
  }
  expect(await logOf('ops.purge')).toMatchObject([{ subject: `tag:project:${slug}`, reason }]);
});

test('tags are offered by how they begin, with the names that there are', async () => {
  await aProject(database.db, { slug: 'crosshair' });
  const offered = async (text: string) => (await admin.query('ops.tags', { text })).data;
  expect(await offered('l')).toEqual({
    items: ['listings', 'leaderboard:projects', 'leaderboard:users', 'leaderboard:chains'],
  });
  expect(await offered('project')).toEqual({ items: ['project:'] });
  expect(await offered('project:cross')).toEqual({ items: ['project:crosshair'] });
  expect(await offered('leaderboard:u')).toEqual({ items: ['leaderboard:users'] });
});

test('the database tells its migrations, its tables and the last comparison of counts', async () => {
  const { reconcile } = await import('../reconcile/reconcile.ts');
  const { siteCache } = await import('../site-cache.ts');
  const { id } = await aMember(database.db, { commentCount: 7 });
  await reconcile({ db: database.db, cache: siteCache });
  const { data } = await admin.query('ops.database');
  expect(data).toMatchObject({
    migrations: { last: expect.stringMatching(/^\d{4}_/), missing: [] },
    tables: expect.arrayContaining([expect.objectContaining({ name: 'user' })]),
    reconciliation: {
      endedAt: expect.any(String),
      findings: expect.arrayContaining([{ column: 'user.comment_count', rows: 1, examples: [id] }]),
    },
    isReconciling: false,
  });
  await admin.mutate('ops.reconcile', {});
  expect(await admin.query('ops.database')).toMatchObject({ data: { isReconciling: true } });
  await database.sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'somebody' where key = 'reconcile'`;
  expect(await admin.mutate('ops.reconcile', {})).toMatchObject({ error: { code: 'RECONCILIATION_RUNNING' } });
  expect(await logOf('ops.reconcile')).toHaveLength(1);
});

test('mails are listed without what is in them, and one that was not sent is tried again', async () => {
  const secret = 'https://prova.test/reset?token=verysecret';
  const letter = { to: 'ada@example.org', template: 'reset_password', data: { url: secret } } as const;
  await database.db.transaction(async (tx) => {
    await queueMail(tx, letter);
    await queueMail(tx, { ...letter, to: 'bob@example.org' });
    await queueMail(tx, { ...letter, to: 'cleo@example.org' });
  });
  const set = (recipient: string, values: Partial<typeof mail.$inferInsert>) =>
    database.db.update(mail).set(values).where(eq(mail.recipient, recipient)).returning({ id: mail.id });
  const error = `Error: 550 refused: ${secret} code 123456`;
  const [failed] = await set('bob@example.org', { attempts: 3, error });
  const [sent] = await set('cleo@example.org', { attempts: 1, sentAt: new Date(), data: {} });
  const later = await database.sql`
    update graphile_worker._private_jobs set run_at = now() + interval '1 hour', attempts = 3, last_error = ${error}
    where key = ${`mail:${failed?.id}`} returning id::text`;
  const { data } = await admin.query('ops.mails');
  expect(JSON.stringify(data)).not.toMatch(/verysecret|123456/);
  expect(data).toMatchObject({
    items: [
      { recipient: 'cleo@example.org', state: 'sent' },
      { recipient: 'bob@example.org', state: 'failed', attempts: 3, error: 'Error: 550 refused: [link] code [code]' },
      { recipient: 'ada@example.org', state: 'queued', nextTryAt: expect.any(String) },
    ],
  });
  for (const input of [{ state: 'failed' }, { text: 'Bob@Example.org' }, { text: 'reset password', state: 'failed' }]) {
    const answer = await admin.query('ops.mails', input);
    expect((answer.data as { items: object[] }).items).toMatchObject([{ recipient: 'bob@example.org' }]);
  }
  expect(await admin.query('ops.jobs')).toMatchObject({
    data: { items: [{ id: later[0]?.id, task: 'send_mail', error: 'Error: 550 refused: [link] code [code]' }] },
  });
  expect(await admin.mutate('ops.retryMail', { id: failed?.id })).toMatchObject({ data: { queued: true } });
  expect(await jobsOf('send_mail')).toContainEqual({ id: later[0]?.id, attempts: 0, is_due: true });
  expect(await jobsOf('send_mail')).toHaveLength(3);
  expect(await admin.mutate('ops.retryMail', { id: sent?.id })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await logOf('ops.retryMail')).toMatchObject([{ subject: `mail:${failed?.id}` }]);
});

test('a failed job is tried again at once, unless it is under way', async () => {
  const [job] = await database.sql`
    update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'the line is dead', run_at = now() + interval '6 hours'
    where key = 'warm' returning id::text`;
  const listed = { id: job?.id, task: 'warm', nextTryAt: null, isRunning: false };
  expect(await admin.query('ops.jobs')).toMatchObject({
    data: { items: expect.arrayContaining([expect.objectContaining(listed)]) },
  });
  expect(await admin.mutate('ops.retryJob', { id: job?.id })).toMatchObject({ data: { queued: true } });
  expect(await jobsOf('warm')).toEqual([{ id: job?.id, attempts: 0, is_due: true }]);
  await database.sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'somebody' where key = 'warm'`;
  expect(await admin.mutate('ops.retryJob', { id: job?.id })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await logOf('ops.retryJob')).toMatchObject([{ subject: `job:${job?.id}`, data: { task: 'warm' } }]);
});
