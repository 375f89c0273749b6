import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aUser } from '../testing/builders.ts';
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

const counts = async (id: string) => {
  const [row] = await database.db.select().from(user).where(eq(user.id, id));
  return [row?.followerCount, row?.followingCount, row?.unreadNotificationCount];
};

test('a person is followed, told of it, and no more followed', async () => {
  const [me, ada] = [await aMember(database.db), await aMember(database.db)];
  const { query, mutate } = caller(api, me.cookie);
  const follow = (follows: boolean) => mutate('follow.set', { username: ada.username, follows });
  const followed = async () => (await query('follow.of', { usernames: [ada.username, me.username] })).data;
  expect(await followed()).toEqual({ usernames: [], writable: [] });
  expect(await follow(true)).toMatchObject({ data: { username: ada.username, follows: true, followerCount: 1 } });
  expect(await followed()).toEqual({ usernames: [ada.username], writable: [] });
  expect(await follow(true)).toMatchObject({ data: { followerCount: 1 } });
  expect([await counts(ada.id), await counts(me.id)]).toEqual([
    [1, 0, 1],
    [0, 1, 0],
  ]);
  const { data } = await caller(api, ada.cookie).query('notification.list');
  expect(data).toMatchObject({ items: [{ kind: 'follow', says: 'followed you', path: `/users/${me.username}` }] });
  expect(await follow(false)).toMatchObject({ data: { follows: false, followerCount: 0 } });
  expect(await follow(false)).toMatchObject({ data: { followerCount: 0 } });
  expect(await followed()).toEqual({ usernames: [], writable: [] });
  expect((await counts(me.id))[1]).toBe(0);
});

test('the profile shows the new count to who followed, at once', async () => {
  const me = caller(api, (await aMember(database.db)).cookie);
  const { username } = await aUser(database.db);
  await api(`/api/users/${username}`);
  const { version } = await me.mutate('follow.set', { username, follows: true });
  const seen = await api(`/api/users/${username}`, { headers: { 'x-prova-version': `${version}` } });
  expect((await seen.json()).followerCount).toBe(1);
});

test('nobody follows themselves, nor who is not there', async () => {
  const me = await aMember(database.db);
  await aUser(database.db, { username: 'gone', deletedAt: new Date() });
  const { mutate } = caller(api, me.cookie);
  const follow = (username: string) => mutate('follow.set', { username, follows: true });
  expect(await follow(me.username)).toMatchObject({ status: 403, error: { code: 'OWN_PROFILE' } });
  for (const username of ['gone', 'nobody_here'])
    expect(await follow(username)).toMatchObject({ status: 404, error: { code: 'PROFILE_NOT_FOUND' } });
  expect((await caller(api).mutate('follow.set', { username: 'gone', follows: true })).status).toBe(401);
});

test('however many follow each other at once, the counts are right', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => aMember(database.db)));
  const pairs = people.flatMap((from) => people.filter((to) => to !== from).map((to) => ({ from, to })));
  const answers = await Promise.all(
    [...pairs, ...pairs].map(({ from, to }, n) =>
      caller(api, from.cookie).mutate('follow.set', { username: to.username, follows: n % 3 > 0 }),
    ),
  );
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  const [{ reconcile }, { siteCache }] = await Promise.all([
    import('../reconcile/reconcile.ts'),
    import('../site-cache.ts'),
  ]);
  expect(await reconcile({ db: database.db, cache: siteCache })).toEqual([]);
});
