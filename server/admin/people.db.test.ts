import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLog } from '#db/schema/audit-log.ts';
import { session } from '#db/schema/auth.ts';
import { notification } from '#db/schema/notification.ts';
import { mail } from '#db/schema/outbox.ts';
import { user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { authCaller, mailTo } from '../testing/auth-caller.ts';
import { aProject, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import type { PersonDetail, PersonRow } from './people.output.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let admin: ReturnType<typeof caller> & { id: string };

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  const { id, cookie } = await aMember(database.db, { username: 'first_admin', isAdmin: true });
  admin = { id, ...caller(api, cookie) };
});
afterAll(async () => {
  await close();
  await database.drop();
});

const reason = 'Sold votes in five threads';
const rowOf = async (id: string) => (await database.db.select().from(user).where(eq(user.id, id)))[0];
const logOf = (id: string) =>
  database.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `user:${id}`))
    .orderBy(auditLog.id);

async function namesOf(input: object): Promise<string[]> {
  const { data } = await admin.query('admin.people', input);
  return (data as { items: PersonRow[] }).items.map(({ username }) => username);
}

test('people are found by name, username and whole address, and by what they are', async () => {
  const { db } = database;
  await aMember(db, { username: 'mirelav', displayName: 'Mirela Vant', email: 'mirela@example.org' });
  await aMember(db, { username: 'val_one', displayName: 'Odd Nansen', isValidator: true });
  await aUser(db, { username: 'talker', displayName: 'Somebody', bio: 'A friend of Mirela Vant' });
  await aUser(db, { username: 'gone_soon', purgeAt: new Date('2100-01-01'), deletedAt: new Date() });
  await aUser(db, { username: 'was_bad', suspendedUntil: new Date('2001-01-01') });
  await aUser(db, { username: 'is_bad', suspendedUntil: new Date('2100-01-01') });
  expect(await namesOf({ text: 'vant' })).toEqual(['mirelav']);
  expect(await namesOf({ text: '@mirel' })).toEqual(['mirelav']);
  expect(await namesOf({ text: 'Mirela@example.org' })).toEqual(['mirelav']);
  expect(await namesOf({ text: 'mirela@example' })).toEqual([]);
  expect(await namesOf({ role: 'validator' })).toEqual(['val_one']);
  expect(await namesOf({ role: 'admin' })).toEqual(['first_admin']);
  expect(await namesOf({ state: 'suspended' })).toEqual(['is_bad']);
  expect(await namesOf({ state: 'deleted' })).toEqual(['gone_soon']);
});

test('pages of people are the whole list, the latest first', async () => {
  const whole = await namesOf({ limit: 50 });
  expect(whole.at(-1)).toBe('first_admin');
  const paged: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { data } = await admin.query('admin.people', { limit: 2, ...(cursor && { cursor }) });
    const page = data as { items: PersonRow[]; nextCursor: string | null };
    paged.push(...page.items.map(({ username }) => username));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(whole);
});

test('one person is shown with address, sessions and when they were last seen', async () => {
  const { username, cookie, email } = await aMember(database.db);
  const { slug } = await aProject(database.db);
  await caller(api, cookie).mutate('vote.cast', { slug, value: 1 }, { 'idempotency-key': crypto.randomUUID() });
  const { data } = await admin.query('admin.person', { username });
  expect(data).toMatchObject({ username, email, roles: [], sessionCount: 1, suspendedReason: null });
  expect(Date.now() - Date.parse((data as PersonDetail).lastSeenAt ?? '')).toBeLessThan(60_000);
  expect(await admin.query('admin.person', { username: 'nobody_here' })).toMatchObject({
    error: { code: 'PROFILE_NOT_FOUND' },
  });
});

test('a suspension bites on the next request; the person is told why, once by mail, and it is written down', async () => {
  const { id, cookie, email, username } = await aMember(database.db);
  const { slug } = await aProject(database.db);
  const person = caller(api, cookie);
  const until = new Date(Date.now() + 86_400_000).toISOString();
  expect(await admin.mutate('admin.suspend', { id, until, reason: 'too short' })).toMatchObject({ status: 400 });
  expect(await admin.mutate('admin.suspend', { id, until, reason })).toMatchObject({ data: { username } });
  expect(await person.mutate('vote.cast', { slug, value: 1 })).toMatchObject({ error: { code: 'SUSPENDED', until } });
  expect(await person.query('prefetch.bootstrap')).toMatchObject({
    data: { me: { suspendedUntil: until }, unread: { notifications: 1 } },
  });
  expect(await database.db.select().from(mail).where(eq(mail.userId, id))).toMatchObject([
    { recipient: email, template: 'suspended', data: { until, reason } },
  ]);
  expect(await database.db.select().from(notification).where(eq(notification.userId, id))).toMatchObject([
    { kind: 'moderation', data: { says: 'suspended your account', excerpt: reason } },
  ]);
  for (const suspendedUntil of [null, new Date(Date.now() + 3_600_000).toISOString()]) {
    expect(await admin.mutate('admin.lift', { id, suspendedUntil })).toMatchObject({
      error: { code: 'EDIT_CONFLICT' },
    });
  }
  expect(await person.mutate('vote.cast', { slug, value: 1 })).toMatchObject({ error: { code: 'SUSPENDED', until } });
  await admin.mutate('admin.lift', { id, suspendedUntil: until });
  expect(await person.mutate('vote.cast', { slug, value: 1 })).toMatchObject({ status: 200 });
  expect(await logOf(id)).toMatchObject([
    { actorId: admin.id, action: 'admin.suspend', reason, data: { until, before: null } },
    { actorId: admin.id, action: 'admin.lift', reason: '', data: { before: until } },
  ]);
});

test('a suspension may be for good, and neither begins in the past nor hits oneself', async () => {
  const { id } = await aMember(database.db);
  await admin.mutate('admin.suspend', { id, until: null, reason });
  expect((await rowOf(id))?.suspendedUntil?.getUTCFullYear()).toBe(9999);
  const until = new Date(Date.now() + 86_400_000).toISOString();
  expect(await admin.mutate('admin.suspend', { id, until, reason })).toMatchObject({
    error: { code: 'EDIT_CONFLICT', message: 'Another admin has changed the suspension meanwhile.' },
  });
  const past = await admin.mutate('admin.suspend', { id, until: '2020-01-01T00:00:00Z', reason });
  expect(past).toMatchObject({ error: { code: 'INVALID_INPUT', field: 'until' } });
  expect(await admin.mutate('admin.suspend', { id: admin.id, until: null, reason })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  expect(await logOf(id)).toHaveLength(1);
});

test('a profile that an import made is given to an address, of whom signs in by a code that is mailed there', async () => {
  const { db } = database;
  const { id, username } = await aUser(db);
  const give = (email: string) => admin.mutate('admin.handOver', { id, email, reason });
  expect((await admin.query('admin.person', { username })).data).toMatchObject({ isUnclaimed: true });
  const { email: taken, id: member } = await aMember(db);
  expect(await give(taken)).toMatchObject({ error: { code: 'INVALID_INPUT', field: 'email' } });
  expect(await give('mistyped@example.org')).toMatchObject({ status: 200 });
  const email = 'maker@example.org';
  expect(await give(' Maker@example.org')).toMatchObject({ data: { username } });
  expect((await mailTo(db, email)).at(-1)).toMatchObject({ template: 'profile_given' });
  expect((await logOf(id)).map(({ action, reason, data }) => [action, reason, data])).toEqual(
    Array(2).fill(['admin.handOver', reason, {}]),
  );
  const browser = authCaller(api);
  await browser.post('/email-otp/send-verification-otp', { email, type: 'sign-in' });
  const otp = (await mailTo(db, email)).at(-1)?.data.code;
  expect((await browser.post('/sign-in/email-otp', { email, otp })).status).toBe(200);
  expect((await caller(api, browser.cookie()).query('prefetch.bootstrap')).data).toMatchObject({
    me: { username, emailVerified: true },
  });
  for (const other of [id, member]) {
    expect(await admin.mutate('admin.handOver', { id: other, email: 'late@example.org', reason })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  }
});

test('signed out everywhere is signed out on the next request', async () => {
  const { id, cookie } = await aMember(database.db);
  expect(await admin.mutate('admin.signOut', { id, reason })).toMatchObject({ status: 200 });
  expect(await caller(api, cookie).query('prefetch.bootstrap')).toMatchObject({ status: 401 });
  expect(await database.db.$count(session, eq(session.userId, id))).toBe(0);
  expect(await logOf(id)).toMatchObject([{ action: 'admin.signOut', reason, data: { sessions: 1 } }]);
});

test('who has confirmed an address becomes an admin, and one no longer', async () => {
  const unconfirmed = await aMember(database.db, { emailVerified: false });
  expect(await admin.mutate('admin.grant', { id: unconfirmed.id })).toMatchObject({
    error: { code: 'EMAIL_NOT_VERIFIED' },
  });
  const { id, cookie } = await aMember(database.db);
  const other = caller(api, cookie);
  expect(await other.query('admin.people')).toMatchObject({ error: { code: 'FORBIDDEN' } });
  await admin.mutate('admin.grant', { id });
  expect(await other.query('admin.people')).toMatchObject({ status: 200 });
  await admin.mutate('admin.revoke', { id, reason });
  expect(await other.query('admin.people')).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect((await logOf(id)).map(({ action }) => action)).toEqual(['admin.grant', 'admin.revoke']);
});

test('each thing done to somebody is a line of its own, with its reason where it hurts', async () => {
  const { id, username } = await aMember(database.db);
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const mandate = { username, categories: [], badgeKinds: ['stone'] };
  const acts: [string, object][] = [
    ['admin.grant', { id }],
    ['admin.revoke', { id, reason: 'They asked to be none' }],
    ['validator.name', mandate],
    ['validator.change', { ...mandate, badgeKinds: ['gold'], reason: 'They know it by now' }],
    ['validator.end', { username, reason: 'They look no more' }],
    ['admin.signOut', { id, reason: 'A stolen telephone' }],
    ['admin.suspend', { id, until, reason }],
  ];
  for (const [name, input] of acts) expect(await admin.mutate(name, input), name).toMatchObject({ status: 200 });
  const told = await database.db
    .select()
    .from(notification)
    .where(eq(notification.userId, id))
    .orderBy(notification.createdAt, notification.id);
  expect(told.map(({ data }) => [data.says, data.excerpt])).toEqual([
    ['made you an admin', undefined],
    ['took your admin role', 'They asked to be none'],
    ['named you a validator', undefined],
    ['changed what you may award', 'They know it by now'],
    ['ended your work as a validator', 'They look no more'],
    ['signed you out everywhere', 'A stolen telephone'],
    ['suspended your account', reason],
  ]);
  expect(await rowOf(id)).toMatchObject({ unreadNotificationCount: acts.length });
});

test('a reason is told whole, however long', async () => {
  const { id, username } = await aMember(database.db);
  const long = `${'because '.repeat(124)}🦊 done`;
  const mandate = { username, categories: [], badgeKinds: ['stone'] };
  const acts: [string, object][] = [
    ['admin.grant', { id }],
    ['admin.revoke', { id, reason: long }],
    ['validator.name', mandate],
    ['validator.change', { ...mandate, badgeKinds: ['gold'], reason: long }],
    ['validator.end', { username, reason: long }],
    ['admin.signOut', { id, reason: long }],
    ['admin.suspend', { id, until: null, reason: long }],
  ];
  for (const [name, input] of acts) expect(await admin.mutate(name, input), name).toMatchObject({ status: 200 });
  const told = await database.db.select().from(notification).where(eq(notification.userId, id));
  const reasons = told.flatMap(({ data }) => data.excerpt ?? []);
  expect(reasons).toEqual(acts.flatMap(([, input]) => ('reason' in input ? [long] : [])));
});

test('what changes nothing is neither told nor written down', async () => {
  const { id } = await aMember(database.db);
  for (const suspendedUntil of [null, '2020-01-01T00:00:00.000Z']) {
    expect(await admin.mutate('admin.lift', { id, suspendedUntil })).toMatchObject({ status: 200 });
  }
  await admin.mutate('admin.revoke', { id, reason });
  expect(await logOf(id)).toEqual([]);
  await admin.mutate('admin.grant', { id });
  await admin.mutate('admin.grant', { id });
  expect(await logOf(id)).toHaveLength(1);
  expect(await database.db.$count(notification, eq(notification.userId, id))).toBe(1);
  await admin.mutate('admin.revoke', { id, reason });
});

test('what cannot be written down is not done', async () => {
  const { id } = await aMember(database.db);
  await database.sql.unsafe(`
    create function refuse_line() returns trigger language plpgsql as $$ begin raise exception 'the log is full'; end $$;
    create trigger refuse_line before insert on audit_log for each row
      when (new.subject = 'user:${id}') execute function refuse_line()`);
  expect(await admin.mutate('admin.suspend', { id, until: null, reason })).toMatchObject({ status: 500 });
  await database.sql`drop trigger refuse_line on audit_log`;
  expect(await rowOf(id)).toMatchObject({ suspendedUntil: null, unreadNotificationCount: 0 });
  expect(await database.db.$count(mail, eq(mail.userId, id))).toBe(0);
  expect(await logOf(id)).toEqual([]);
});

test('whose role is being taken makes nobody else an admin meanwhile', async () => {
  const [leaving, next] = [await aMember(database.db, { isAdmin: true }), await aMember(database.db)];
  const locks = (isGranted: boolean) => database.sql`
    select from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
    where locktype = 'advisory' and granted = ${isGranted}`;
  let [revoked, granted]: Promise<{ status: number }>[] = [];
  await database.sql.begin(async (tx) => {
    await tx`select from "user" where id = ${leaving.id} for update`;
    revoked = admin.mutate('admin.revoke', { id: leaving.id, reason });
    await expect.poll(() => locks(true)).toHaveLength(1);
    granted = caller(api, leaving.cookie).mutate('admin.grant', { id: next.id });
    await expect.poll(() => locks(false)).toHaveLength(1);
  });
  expect(await revoked).toMatchObject({ status: 200 });
  expect(await granted).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(await rowOf(next.id)).toMatchObject({ isAdmin: false });
  expect(await logOf(next.id)).toEqual([]);
});

test('the last admin stays one, whoever takes the role of whom at once', async () => {
  expect(await admin.mutate('admin.revoke', { id: admin.id, reason })).toMatchObject({
    error: { code: 'LAST_ADMIN' },
  });
  const others = await Promise.all(Array.from({ length: 5 }, () => aMember(database.db, { isAdmin: true })));
  const everybody = [admin, ...others.map(({ id, cookie }) => ({ id, ...caller(api, cookie) }))];
  const wishes = Array.from({ length: 100 }, (_, n) => ({
    by: everybody[n % 6] ?? admin,
    id: everybody[(n + 1 + Math.floor(n / 6)) % 6]?.id ?? '',
    procedure: n % 2 ? 'admin.revoke' : 'admin.suspend',
  }));
  await Promise.all(wishes.map(({ by, id, procedure }) => by.mutate(procedure, { id, reason, until: null })));
  const rows = await database.db.select().from(user).where(eq(user.isAdmin, true));
  expect(rows.filter(({ suspendedUntil }) => suspendedUntil === null)).toHaveLength(1);
});
