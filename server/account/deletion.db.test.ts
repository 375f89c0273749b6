import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { counts } from '#db/counts.ts';
import { account } from '#db/schema/auth.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { mail } from '#db/schema/outbox.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { seed } from '#db/seed/seed.ts';
import { settle } from '../project/standing.writes.ts';
import { findWrongScores } from '../reconcile/wrong-scores.reads.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { authCaller } from '../testing/auth-caller.ts';
import { aProject } from '../testing/builders.ts';
import { aBusyMember } from '../testing/busy-member.ts';
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

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

async function purge(now: Date) {
  const { siteCache } = await import('../site-cache.ts');
  const { purgeAccounts } = await import('./purge.writes.ts');
  return purgeAccounts({ db: database.db, cache: siteCache }, now);
}

const nameAfter = (id: string) => `deleted_${id.slice(-12)}`;

const remove = (cookie: string, input: object = {}) => caller(api, cookie).mutate('account.delete', input);

test('a deletion shows a deleted person at once, ends all other sessions, and is told by mail', async () => {
  const { me, own, theirs } = await aBusyMember(database, api);
  const elsewhere = await sessionCookie(database.db, me.id);
  await Promise.all(
    [`/api/users/${me.username}`, `/api/projects/${own.slug}`, `/api/projects/${theirs.slug}`].map((path) => api(path)),
  );
  const { status, version, data } = await remove(me.cookie);
  expect(status).toBe(200);
  const left = new Date((data as { purgeAt: string }).purgeAt).getTime() - Date.now();
  expect(Math.abs(left / 86_400_000 - 7)).toBeLessThan(0.01);
  const read = async (path: string) => (await api(path, { headers: { 'x-prova-version': `${version}` } })).json();
  const nobody = {
    username: expect.stringMatching(/^deleted_[0-9a-f]{12}$/),
    displayName: 'Deleted person',
    avatarUrl: null,
  };
  expect(await read(`/api/users/${me.username}`)).toMatchObject({ code: 'PROFILE_NOT_FOUND' });
  expect(await read(`/api/projects/${own.slug}`)).toMatchObject({ owner: nobody });
  expect(await read(`/api/projects/${theirs.slug}`)).toMatchObject({
    comments: [{ body: 'What I said', author: nobody }],
    members: [{ name: 'Deleted person', person: nobody }],
  });
  expect((await caller(api, elsewhere).query('account.settings')).status).toBe(401);
  const sent = await database.db.select().from(mail).where(eq(mail.userId, me.id));
  expect(sent).toMatchObject([{ template: 'account_deletion', recipient: me.email }]);
  const refused = await caller(api, me.cookie).mutate('vote.cast', { slug: theirs.slug, value: -1 });
  expect(refused).toMatchObject({ status: 403, error: { code: 'ACCOUNT_DELETED' } });
});

test('the last admin cannot go, and of two who go at once one stays', async () => {
  const admins = await Promise.all([1, 2].map(() => aMember(database.db, { isAdmin: true })));
  const answers = await Promise.all(admins.map(({ cookie }) => remove(cookie)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)).toMatchObject({ error: { code: 'LAST_ADMIN' } });
  const canAct = sql`${user.isAdmin} and ${user.purgeAt} is null`;
  expect(await database.db.$count(user, canAct)).toBe(1);
  // Whoever is leaving already may say so again.
  const leaving = admins[answers.findIndex(({ status }) => status === 200)];
  expect((await remove(leaving?.cookie ?? '')).status).toBe(200);
});

test('an investor who goes leaves the directory and its numbers at once, and is back in both by undoing it', async () => {
  const me = await aMember(database.db, { isInvestor: true });
  const entry = { userId: me.id, type: 'individual', name: 'Iris Investor', isPublic: true } as const;
  await database.db.insert(investorProfile).values({ ...entry, sectors: ['ai'], checkSizeMin: 1, checkSizeMax: 2 });
  const directory = async (version = 0) => {
    const headers = { 'x-prova-version': `${version}` };
    const [list, stats] = await Promise.all(
      ['public', 'stats'].map(async (path) => (await api(`/api/investors/${path}`, { headers })).json()),
    );
    const names = (list.items as { name: string }[]).map(({ name }) => name);
    const inAi = (stats.bySector as { name: string; count: number }[]).find(({ name }) => name === 'ai');
    return { names, counts: [stats.count, inAi?.count] };
  };
  expect(await directory()).toEqual({ names: ['Iris Investor'], counts: [1, 1] });
  expect(await directory((await remove(me.cookie)).version)).toEqual({ names: [], counts: [0, 0] });
  const undone = await caller(api, me.cookie).mutate('account.undoDeletion', {});
  expect(await directory(undone.version)).toEqual({ names: ['Iris Investor'], counts: [1, 1] });
  const gone = await remove(me.cookie);
  await purge(inDays(7.1));
  expect(await directory(gone.version)).toEqual({ names: [], counts: [0, 0] });
});

test('it can be taken back for a week, and then all is as it was', async () => {
  const { me, own } = await aBusyMember(database, api);
  await remove(me.cookie);
  expect(await purge(inDays(6.9))).toMatchObject({ deleted: 0 });
  const undone = await caller(api, me.cookie).mutate('account.undoDeletion', {});
  expect(undone.status).toBe(200);
  const headers = { 'x-prova-version': `${undone.version}` };
  expect(await (await api(`/api/users/${me.username}`, { headers })).json()).toMatchObject({ bio: 'All about me' });
  expect(await (await api(`/api/projects/${own.slug}`, { headers })).json()).toMatchObject({
    owner: { username: me.username },
  });
  expect(await caller(api, me.cookie).mutate('account.undoDeletion', {})).toMatchObject({ status: 404 });
});

test('who has a password says it, unless they signed in just now', async () => {
  const { hashPassword } = await import('better-auth/crypto');
  const me = await aMember(database.db);
  const [hashed, accountId] = [await hashPassword('an unusual sentence'), me.id];
  await database.db.insert(account).values({ userId: me.id, providerId: 'credential', accountId, password: hashed });
  await database.sql`update session set created_at = now() - interval '1 hour' where user_id = ${me.id}`;
  expect(await remove(me.cookie)).toMatchObject({ status: 403, error: { code: 'PASSWORD_WRONG', field: 'password' } });
  for (let n = 0; n < 10; n++) expect((await remove(me.cookie, { password: 'a wrong one' })).status).toBe(403);
  expect(await remove(me.cookie, { password: 'an unusual sentence' })).toMatchObject({ status: 429 });
  const stranger = await aMember(database.db);
  await database.sql`update session set created_at = now() - interval '1 hour' where user_id = ${stranger.id}`;
  expect(await remove(stranger.cookie)).toMatchObject({ status: 403, error: { code: 'SIGN_IN_AGAIN' } });
});

test('after a week nothing private is left, what was published stays, and every count is right', async () => {
  const { me, other, own, theirs } = await aBusyMember(database, api);
  await remove(me.cookie);
  expect(await purge(inDays(7.1))).toMatchObject({ deleted: expect.any(Number) });
  const [row] = await database.db.select().from(user).where(eq(user.id, me.id));
  expect(row).toMatchObject({ email: null, displayName: 'Deleted person', bio: '', location: null, purgeAt: null });
  expect(row?.deletedAt).not.toBeNull();
  const { sql: query } = database;
  const texts = await query`select string_agg(t::text, ' ') as all from (
    select u::text as t from "user" u union all select s::text from session s union all select m::text from mail m
    union all select s::text from saved_project s union all select p::text from project p) rows`;
  for (const text of [me.username, me.email, 'My note', 'All about me', 'draft-of'])
    expect(texts[0]?.all).not.toContain(`${text},`);
  expect((await caller(api, me.cookie).query('account.settings')).status).toBe(401);
  const page = await (await api(`/api/projects/${theirs.slug}`)).json();
  expect(page).toMatchObject({ upCount: 1, saveCount: 0, comments: [{ body: 'What I said' }] });
  expect((await api(`/api/projects/${own.slug}`)).status).toBe(200);
  const [friend] = await database.db.select().from(user).where(eq(user.id, other.id));
  expect(friend).toMatchObject({ followerCount: 0, followingCount: 0, karma: 1 });
  expect(await wrongCounts()).toEqual([]);
  const jobs =
    await database.sql`select payload from graphile_worker._private_jobs where payload ->> 'userId' = ${me.id}`;
  expect(jobs).toHaveLength(1);
});

test('with the account goes what was proven of its owner, out of the score of what stays', async () => {
  const me = await aMember(database.db, { githubConnectedAt: new Date() });
  const projects = [
    await aProject(database.db, { ownerId: me.id, demoUrl: 'https://demo.example.org' }),
    await aProject(database.db, { ownerId: me.id, status: 'archived' }),
  ];
  const points = async (id: string) => (await database.db.select().from(project).where(eq(project.id, id)))[0];
  for (const { id } of projects) {
    await settle(database.db, id);
    expect(await points(id)).toMatchObject({ verificationPoints: 10 });
  }
  await remove(me.cookie);
  await purge(inDays(7.1));
  for (const { id } of projects) expect(await points(id)).toMatchObject({ verificationPoints: 0 });
  const wrong = await findWrongScores(database.db);
  expect(projects.filter(({ id }) => wrong.includes(id))).toEqual([]);
});

test('nobody takes the name of whoever leaves', async () => {
  const me = await aMember(database.db);
  const other = await aMember(database.db);
  await remove(me.cookie);
  const taken = { code: 'USERNAME_TAKEN', field: 'username' };
  const username = nameAfter(me.id).toUpperCase();
  const profile = { displayName: 'Mallory', username, bio: '', website: null, location: null };
  const renamed = await caller(api, other.cookie).mutate('account.saveProfile', profile);
  expect(renamed).toMatchObject({ status: 409, error: taken });
  const signUp = { name: 'Mallory', username, email: 'mallory@example.org', password: 'an unusual sentence' };
  expect(await authCaller(api).post('/sign-up/email', signUp)).toMatchObject({ status: 409, body: taken });
});

test('a name that they gave up leads nowhere once they leave, and is free once they have left', async () => {
  const me = await aMember(database.db, { username: 'left_behind' });
  const profile = { displayName: 'Me', username: 'leaving_soon', bio: '', website: null, location: null };
  await caller(api, me.cookie).mutate('account.saveProfile', profile);
  await api('/api/users/left_behind');
  const { version } = await remove(me.cookie);
  const page = await api('/api/users/left_behind', { headers: { 'x-prova-version': `${version}` } });
  expect(await page.json()).toMatchObject({ code: 'PROFILE_NOT_FOUND' });
  const other = caller(api, (await aMember(database.db)).cookie);
  const take = () => other.mutate('account.saveProfile', { ...profile, username: 'left_behind' });
  expect(await take()).toMatchObject({ error: { code: 'USERNAME_TAKEN' } });
  await purge(inDays(7.1));
  expect((await take()).status).toBe(200);
});

test('an account that cannot be ended does not keep the others', async () => {
  const [first, second] = [await aMember(database.db), await aMember(database.db)];
  const holder = await aMember(database.db, { username: nameAfter(first.id) });
  for (const { cookie } of [first, second]) await remove(cookie);
  const ended = async () => {
    await purge(inDays(7.1));
    const rows = await database.db
      .select()
      .from(user)
      .where(inArray(user.id, [first.id, second.id]))
      .orderBy(user.id);
    return rows.map(({ purgeAt }) => purgeAt === null);
  };
  expect(await ended()).toEqual([false, true]);
  await database.db.update(user).set({ username: 'somebody_else' }).where(eq(user.id, holder.id));
  expect(await ended()).toEqual([true, true]);
});

test('anybody of a whole community can go, and every count is right after', async () => {
  await seed(database.sql, { projects: 60, seed: 3, now: new Date() });
  const before = await wrongCounts();
  const wrongScores = await findWrongScores(database.db);
  await database.sql`update "user" set deleted_at = now(), purge_at = now()
    where id in (select id from "user" where email is not null order by karma desc limit 12)`;
  expect(await purge(inDays(0.1))).toMatchObject({ deleted: 12 });
  expect(await wrongCounts()).toEqual(before);
  expect(wrongScores).toEqual(expect.arrayContaining(await findWrongScores(database.db)));
}, 60_000);

test('an account that nobody confirmed within a week is gone, and its name is free', async () => {
  await aMember(database.db, { username: 'unconfirmed', emailVerified: false });
  const { id: given } = await aMember(database.db, { username: 'given_by_admin', emailVerified: false });
  await aProject(database.db, { ownerId: given, status: 'archived' });
  await database.sql`delete from session where user_id in (
    select id from "user" where username in ('unconfirmed', 'given_by_admin'))`;
  expect((await purge(inDays(6))).unconfirmed).toBe(0);
  expect((await purge(inDays(8))).unconfirmed).toBeGreaterThan(0);
  expect(await database.db.$count(user, eq(user.username, 'unconfirmed'))).toBe(0);
  expect(await database.db.$count(user, eq(user.id, given))).toBe(1);
});

async function wrongCounts(): Promise<string[]> {
  const wrong: string[] = [];
  for (const { table, column, source } of counts) {
    const rows = await database.db.execute<{ id: string }>(
      sql.raw(
        `select t.id from "${table}" t left join (${source.replaceAll('$1', 'now()')}) s on s.id = t.id
         where t.${column} <> coalesce(s.n, 0)`,
      ),
    );
    wrong.push(...rows.map(({ id }) => `${table}.${column} of ${id}`));
  }
  return wrong;
}
