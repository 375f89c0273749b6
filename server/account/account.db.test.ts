import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { session } from '#db/schema/auth.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { mailPreference, notificationPreference } from '#db/schema/notification.ts';
import { upload } from '#db/schema/upload.ts';
import { earlierUsername, user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { authCaller } from '../testing/auth-caller.ts';
import { aProject, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember, sessionCookie } from '../testing/session.ts';
import type { Settings } from './account.output.ts';
import { loadExport } from './export.reads.ts';

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
    expect(await read(`/api/users/${username}`)).toMatchObject({ code: 'PROFILE_MOVED', movedTo: 'ada_l' });
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

  test('is not written over by a form that began with another state of it', async () => {
    const { cookie, username } = await aMember(database.db);
    const { mutate, query } = caller(api, cookie);
    const { data } = await query('account.settings');
    const { revision } = (data as Settings).profile;
    const save = async (values: object) => mutate('account.saveProfile', { ...profile, username, revision, ...values });
    const first = await save({ bio: 'Looms' });
    expect(first).toMatchObject({ status: 200, data: { revision: expect.stringMatching(/^[0-9a-f]{32}$/) } });
    const { revision: current } = first.data as { revision: string };
    expect(current).not.toBe(revision);
    expect(await save({ bio: 'Engines' })).toMatchObject({
      status: 409,
      error: { code: 'EDIT_CONFLICT', revision: current },
    });
    const after = { 'x-prova-version': `${first.version}` };
    expect((await query('account.settings', {}, after)).data).toMatchObject({
      profile: { bio: 'Looms', revision: current },
    });
    expect(await save({ bio: 'Engines', revision: current })).toMatchObject({ status: 200 });
  });

  test('takes one of two who want a username in the same moment', async () => {
    const people = await Promise.all([aMember(database.db), aMember(database.db)]);
    const answers = await Promise.all(
      people.map(({ cookie }) => caller(api, cookie).mutate('account.saveProfile', { ...profile, username: 'wanted' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  describe('of another username', () => {
    const saved = { ...profile, displayName: 'Grace' };
    const renames =
      (cookie: string) =>
      async (username: string): Promise<string> => {
        const answer = await caller(api, cookie).mutate('account.saveProfile', { ...saved, username });
        return answer.status === 200 ? `${answer.version}` : (answer.error as { code: string }).code;
      };

    test('is found by each that it had, in the same moment', async () => {
      const { id, cookie } = await aMember(database.db, { username: 'grace_1' });
      await database.db
        .insert(investorProfile)
        .values({ userId: id, type: 'individual', name: 'G', isPublic: true, checkSizeMin: 1, checkSizeMax: 2 });
      const rename = renames(cookie);
      await rename('grace_2');
      const paths = ['users/grace_1', 'users/grace_1/projects', 'users/grace_1/badges', 'investors/grace_1'];
      for (const path of paths) await api(`/api/${path}`);
      const version = await rename('grace_3');
      for (const path of paths) {
        const answer = await api(`/api/${path}`, { headers: { 'x-prova-version': version } });
        expect([answer.status, answer.headers.get('location')]).toEqual([308, `/api/${path.replace('_1', '_3')}`]);
      }
      const { data } = await caller(api, cookie).query('profile.byUsername', { username: 'grace_1' });
      expect(data).toBeUndefined();
      const archive = await loadExport(database.db, { id });
      expect(archive.former_usernames).toMatchObject([{ username: 'grace_1' }, { username: 'grace_2' }]);
    });

    test('keeps the one before for itself, for a year', async () => {
      const grace = renames((await aMember(database.db, { username: 'hopper' })).cookie);
      const other = renames((await aMember(database.db)).cookie);
      await grace('hopper_2');
      expect(await other('hopper')).toBe('USERNAME_TAKEN');
      const asNew = { email: 'h@example.org', password: 'an unusual sentence', name: 'H', username: 'hopper' };
      expect(await authCaller(api).post('/sign-up/email', asNew)).toMatchObject({ body: { code: 'USERNAME_TAKEN' } });
      const { newcomer } = await import('../auth/newcomer.ts');
      expect((await newcomer({ name: 'Hopper' })).data.username).toBe('hopper_3');
      expect(await grace('hopper')).toMatch(/^\d+$/);
      await grace('hopper_3');
      await database.sql`update earlier_username set created_at = now() - interval '366 days' where username = 'hopper'`;
      const taken = await other('hopper');
      expect(await (await api('/api/users/hopper', { headers: { 'x-prova-version': taken } })).json()).toMatchObject({
        username: 'hopper',
      });
    });

    test('gives it to one alone where its owner and another want it in the same moment', async () => {
      const owner = renames((await aMember(database.db, { username: 'raced_for' })).cookie);
      const others = await Promise.all([1, 2, 3].map(async () => renames((await aMember(database.db)).cookie)));
      const given = await Promise.all([owner('raced_away'), ...others.map((other) => other('raced_for'))]);
      expect(given.slice(1)).toEqual(['USERNAME_TAKEN', 'USERNAME_TAKEN', 'USERNAME_TAKEN']);
      await database.sql`update earlier_username set created_at = now() - interval '366 days'`;
      const after = await Promise.all([owner, ...others].map((one) => one('raced_for')));
      expect(after.filter((answer) => answer === 'USERNAME_TAKEN')).toHaveLength(3);
    });

    test('keeps the latest ten', async () => {
      const { id, cookie } = await aMember(database.db, { username: 'many_0' });
      const rename = renames(cookie);
      for (let n = 1; n <= 11; n++) await rename(`many_${n}`);
      const kept = await database.db.select().from(earlierUsername).where(eq(earlierUsername.userId, id));
      expect(kept.map(({ username }) => username)).toEqual(Array.from({ length: 10 }, (_, n) => `many_${n + 1}`));
    });
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
