import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { account } from '#db/schema/auth.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { authCaller, mailTo } from '../testing/auth-caller.ts';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
/** Who GitHub says is at the browser. */
let atGithub = { id: 1, login: 'ada', name: 'Ada Lovelace', email: 'ada@github.example', avatar_url: null };

beforeAll(async () => {
  database = await testDatabase();
  vi.stubEnv('GITHUB_CLIENT_ID', 'prova');
  vi.stubEnv('GITHUB_CLIENT_SECRET', 'a secret');
  vi.stubGlobal('fetch', async (input: string | URL | Request) => {
    const { hostname, pathname } = new URL(input instanceof Request ? input.url : input);
    if (hostname === 'github.com') return Response.json({ access_token: 'a key to their code', token_type: 'bearer' });
    if (pathname === '/user/emails') return Response.json([{ email: atGithub.email, primary: true, verified: true }]);
    if (hostname === 'api.github.com') return Response.json(atGithub);
    throw new Error(`nobody is at ${hostname}`);
  });
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await close();
  await database.drop();
});

const password = 'an unusual sentence';

async function aMember(username: string) {
  const email = `${username}@example.org`;
  const browser = authCaller(api);
  await browser.post('/sign-up/email', { email, username, password, name: username });
  await browser.open(`${(await mailTo(database.db, email)).at(-1)?.data.url}`);
  const [row] = await database.db.select().from(user).where(eq(user.email, email));
  return { id: row?.id ?? '', browser };
}

/** To GitHub, where they agree, and back. */
async function throughGithub(browser: ReturnType<typeof authCaller>, path: string) {
  const { body } = await browser.post(path, { provider: 'github', callbackURL: '/back', errorCallbackURL: '/failed' });
  const state = new URL(body.url).searchParams.get('state');
  return browser.get(`/api/auth/callback/github?code=agreed&state=${state}`);
}

const pointsOf = async (id: string) =>
  (await database.db.select({ points: project.verificationPoints }).from(project).where(eq(project.id, id)))[0]?.points;

test('connecting from the settings counts for the score of all own projects, and so does parting again', async () => {
  atGithub = { ...atGithub, id: 11, login: 'ada-codes' };
  const { id, browser } = await aMember('ada');
  const { id: projectId, slug } = await aProject(database.db, { ownerId: id });
  await api(`/api/projects/${slug}`);
  const back = await throughGithub(browser, '/link-social');
  expect(new URL(back.headers.get('location') ?? '', 'http://x').pathname).toBe('/back');
  expect(await pointsOf(projectId)).toBe(10);
  const settings = () => caller(api, browser.cookie()).query('account.settings', {}, browser.version());
  const { data } = await settings();
  expect(data).toMatchObject({ profile: { githubLogin: 'ada-codes' }, connections: [{ provider: 'github' }] });
  const [{ id: accountId = '' } = {}] = (data as { connections: { id: string }[] }).connections;
  expect((await browser.post('/unlink-account', { accountId })).status).toBe(200);
  expect(await pointsOf(projectId)).toBe(5);
  expect((await settings()).data).toMatchObject({ profile: { githubLogin: null }, connections: [] });
});

test('no key to GitHub is kept', async () => {
  atGithub = { ...atGithub, id: 12, login: 'keyless' };
  const { id, browser } = await aMember('keyless');
  await throughGithub(browser, '/link-social');
  const rows = await database.db.select().from(account).where(eq(account.userId, id));
  expect(rows.map(({ providerId }) => providerId).sort()).toEqual(['credential', 'github']);
  expect(JSON.stringify(rows)).not.toContain('a key to their code');
});

test('who comes by GitHub alone gets an account, and the login that they have there', async () => {
  atGithub = { id: 13, login: 'grace', name: 'Grace Hopper', email: 'grace@github.example', avatar_url: null };
  const browser = authCaller(api);
  browser.keep('prova.locale', 'de');
  await throughGithub(browser, '/sign-in/social');
  const [made] = await database.db.select().from(user).where(eq(user.email, 'grace@github.example'));
  expect(made?.locale).toBe('de');
  expect((await caller(api, browser.cookie()).query('account.settings')).data).toMatchObject({
    profile: { username: 'grace_hopper', displayName: 'Grace Hopper', githubLogin: 'grace' },
    email: 'grace@github.example',
    emailVerified: true,
    hasPassword: false,
  });
});

test('nobody gets a name of those who leave by what they are called at GitHub', async () => {
  atGithub = { ...atGithub, id: 15, login: 'gone', name: 'Deleted 0123456789AB', email: 'gone@github.example' };
  await throughGithub(authCaller(api), '/sign-in/social');
  const [made] = await database.db.select().from(user).where(eq(user.email, 'gone@github.example'));
  expect(made?.username).toBe('deleted_0123456789ab_2');
});

test('an equal address is not enough to get into an account', async () => {
  const { browser: _ } = await aMember('owner');
  atGithub = { ...atGithub, id: 14, login: 'not-owner', email: 'owner@example.org' };
  const stranger = authCaller(api);
  const back = await throughGithub(stranger, '/sign-in/social');
  expect(back.headers.get('location')).toMatch(/\/failed\?error=account_not_linked/);
  expect((await caller(api, stranger.cookie()).query('account.settings')).status).toBe(401);
});
