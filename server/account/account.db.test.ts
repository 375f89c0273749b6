import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { session } from '#db/schema/auth.ts';
import { mailPreference, notificationPreference } from '#db/schema/notification.ts';
import { upload } from '#db/schema/upload.ts';
import { user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember, sessionCookie } from '../testing/session.ts';

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

const profile = {
  displayName: 'Ada Lovelace',
  bio: 'Engines',
  website: 'https://ada.example.org/',
  location: 'London',
};

describe('the profile', () => {
  test('is saved whole; its page and all that shows the name follow at once', async () => {
    const { id, cookie, username } = await aMember(database.db);
    const { slug } = await aProject(database.db, { ownerId: id });
    await Promise.all([api(`/api/users/${username}`), api(`/api/projects/${slug}`)]);
    const { mutate, query } = caller(api, cookie);
    const saved = await mutate('account.saveProfile', { ...profile, username: 'Ada_L' });
    expect(saved).toMatchObject({ status: 200, data: { username: 'ada_l' } });
    const after = { 'x-prova-version': `${saved.version}` };
    const read = async (path: string) => (await api(path, { headers: after })).json();
    expect(await read('/api/users/ada_l')).toMatchObject({ ...profile, username: 'ada_l' });
    expect(await read(`/api/users/${username}`)).toMatchObject({ code: 'PROFILE_NOT_FOUND' });
    expect(await read(`/api/projects/${slug}`)).toMatchObject({
      owner: { username: 'ada_l', displayName: 'Ada Lovelace' },
    });
    expect((await query('account.settings', {}, after)).data).toMatchObject({ profile: { username: 'ada_l' } });
  });

  test('with nothing in a field has nothing there', async () => {
    const { cookie, username } = await aMember(database.db);
    const empty = { displayName: 'Ada', username, bio: '', website: '', location: '' };
    const { version } = await caller(api, cookie).mutate('account.saveProfile', empty);
    const page = await api(`/api/users/${username}`, { headers: { 'x-prova-version': `${version}` } });
    expect(await page.json()).toMatchObject({ bio: '', website: null, location: null });
  });

  test('refuses by field what does not fit or is taken', async () => {
    const { cookie, username } = await aMember(database.db);
    const { username: taken } = await aUser(database.db);
    const { mutate } = caller(api, cookie);
    const save = async (values: object) =>
      (await mutate('account.saveProfile', { ...profile, username, ...values })).error;
    for (const name of [taken, 'apply', 'Stats']) {
      expect(await save({ username: name })).toMatchObject({ code: 'USERNAME_TAKEN', field: 'username' });
    }
    for (const website of ['javascript:alert(1)', 'https://bank.example.org@ada.example.org/'])
      expect(await save({ website })).toMatchObject({ code: 'INVALID_INPUT', field: 'website' });
    expect(await save({ displayName: ' ' })).toMatchObject({ code: 'INVALID_INPUT', field: 'displayName' });
    // Nor may one go by a name that nobody sees.
    expect(await save({ displayName: '\u200B\u3164' })).toMatchObject({ code: 'INVALID_INPUT', field: 'displayName' });
    expect(await save({ bio: 'x'.repeat(501) })).toMatchObject({ code: 'INVALID_INPUT', field: 'bio' });
  });

  test('takes one of two who want a username in the same moment', async () => {
    const people = await Promise.all([aMember(database.db), aMember(database.db)]);
    const answers = await Promise.all(
      people.map(({ cookie }) => caller(api, cookie).mutate('account.saveProfile', { ...profile, username: 'wanted' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('has an own upload as its picture, never somebody else’s', async () => {
    const { id, cookie } = await aMember(database.db);
    const { id: otherId } = await aUser(database.db);
    const picture = { kind: 'avatar', width: 96, height: 96, sizeBytes: 1 } as const;
    await database.db.insert(upload).values([
      { ...picture, userId: id, hash: 'a', url: '/uploads/a.webp' },
      { ...picture, userId: otherId, hash: 'b', url: '/uploads/b.webp' },
    ]);
    const { mutate } = caller(api, cookie);
    expect(await mutate('account.setAvatar', { url: '/uploads/b.webp' })).toMatchObject({ status: 404 });
    expect(await mutate('account.setAvatar', { url: '/uploads/a.webp' })).toMatchObject({ status: 200 });
    expect(await mutate('account.setAvatar', { url: null })).toMatchObject({ data: { avatarUrl: null } });
  });
});

describe('sessions', () => {
  test('are listed, the own marked, and ended; it bites on the next request', async () => {
    const { id, cookie } = await aMember(database.db);
    const elsewhere = await sessionCookie(database.db, id);
    const { query, mutate } = caller(api, cookie);
    const list = async () => (await query('account.sessions')).data as { id: string; isCurrent: boolean }[];
    const other = (await list()).find(({ isCurrent }) => !isCurrent);
    expect(await list()).toHaveLength(2);
    expect((await caller(api, elsewhere).query('account.settings')).status).toBe(200);
    expect(await mutate('account.endSession', { id: other?.id })).toMatchObject({ status: 200 });
    expect((await caller(api, elsewhere).query('account.settings')).status).toBe(401);
    expect(await list()).toEqual([expect.objectContaining({ isCurrent: true })]);
  });

  test('of somebody else are not to be ended', async () => {
    const victim = await aMember(database.db);
    const { cookie } = await aMember(database.db);
    const [theirs] = await database.db.select().from(session).where(eq(session.userId, victim.id));
    expect(await caller(api, cookie).mutate('account.endSession', { id: theirs?.id })).toMatchObject({ status: 404 });
    expect((await caller(api, victim.cookie).query('account.sessions')).status).toBe(200);
  });

  test('are all ended but this one', async () => {
    const { id, cookie } = await aMember(database.db);
    const others = await Promise.all([1, 2, 3].map(() => sessionCookie(database.db, id)));
    await caller(api, cookie).mutate('account.endOtherSessions', {});
    for (const other of others) expect((await caller(api, other).query('account.sessions')).status).toBe(401);
    expect((await caller(api, cookie).query('account.sessions')).data).toHaveLength(1);
  });

  test('feel a suspension and a lost role on the next request', async () => {
    const { id, cookie } = await aMember(database.db, { isAdmin: true });
    const { query, mutate } = caller(api, cookie);
    const save = () => mutate('account.saveProfile', { ...profile, username: 'felt' });
    expect([(await query('ops.cacheStats')).status, (await save()).status]).toEqual([200, 200]);
    const suspendedUntil = new Date(Date.now() + 60_000);
    await database.db.update(user).set({ isAdmin: false, suspendedUntil }).where(eq(user.id, id));
    expect([(await query('ops.cacheStats')).status, (await save()).status]).toEqual([403, 403]);
    expect((await query('account.settings')).status).toBe(200);
  });
});

test('mails come in the language that a member reads, suspended or not', async () => {
  const { id, cookie } = await aMember(database.db, { suspendedUntil: new Date(Date.now() + 60_000) });
  const { mutate } = caller(api, cookie);
  const locale = async () => (await database.db.select().from(user).where(eq(user.id, id)))[0]?.locale;
  expect(await locale()).toBe('en');
  expect(await mutate('account.setLocale', { locale: 'de' })).toMatchObject({ status: 200, data: { done: true } });
  expect(await locale()).toBe('de');
  expect(await mutate('account.setLocale', { locale: 'xx' })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  expect(await locale()).toBe('de');
});

test('mail and news are switched, by whoever is signed in', async () => {
  const { id, cookie } = await aMember(database.db, { suspendedUntil: new Date(Date.now() + 60_000) });
  const { mutate, query } = caller(api, cookie);
  await mutate('account.setDigest', { digest: 'daily' });
  await mutate('account.setDigest', { digest: 'weekly' });
  await mutate('account.setNotification', { kind: 'vote', way: 'mail', enabled: false });
  const { version } = await mutate('account.setNotification', { kind: 'follow', way: 'site', enabled: false });
  const { data } = await query('account.settings', {}, { 'x-prova-version': `${version}` });
  expect(data).toMatchObject({ digest: 'weekly' });
  expect((data as { notifications: object[] }).notifications).toHaveLength(2);
  const [wish] = await database.db.select().from(mailPreference).where(eq(mailPreference.userId, id));
  expect(wish?.unsubscribeToken).toMatch(/^[\w-]{32}$/);
  expect(await database.db.$count(notificationPreference, eq(notificationPreference.userId, id))).toBe(2);
});

test('visitors are asked to sign in', async () => {
  const { query, mutate } = caller(api);
  for (const name of ['account.settings', 'account.sessions']) expect((await query(name)).status).toBe(401);
  expect((await mutate('account.delete', {})).status).toBe(401);
  expect((await api('/api/account/export')).status).toBe(401);
});
