import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { twoFactor } from '#db/schema/auth.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { authCaller, mailTo } from '../testing/auth-caller.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { totpOf } from '../testing/totp.ts';

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

const password = 'an unusual sentence';
const wrongFor = (uri: string) => (totpOf(uri) === '000000' ? '111111' : '000000');

/** Somebody whose account asks for a second factor. */
async function aGuarded(username: string) {
  const email = `${username}@example.org`;
  const browser = authCaller(api);
  await browser.post('/sign-up/email', { email, username, password, name: 'Ada' });
  await browser.open(`${(await mailTo(database.db, email)).at(-1)?.data.url}`);
  const { body } = await browser.post('/two-factor/enable', { password });
  expect((await browser.post('/two-factor/verify-totp', { code: totpOf(body.totpURI) })).status).toBe(200);
  return { email, uri: body.totpURI as string, recoveryCodes: body.backupCodes as string[], browser };
}

async function atSecondStep(email: string) {
  const browser = authCaller(api);
  expect((await browser.post('/sign-in/email', { email, password })).body).toMatchObject({ twoFactorRedirect: true });
  return browser;
}

const isSignedIn = async (cookie: string) => (await caller(api, cookie).query('prefetch.bootstrap')).status === 200;

test('a password alone does not sign in; with the code of the app it does', async () => {
  const { email, uri, browser: first } = await aGuarded('guarded');
  expect((await caller(api, first.cookie()).query('account.settings', {}, first.version())).data).toMatchObject({
    hasSecondFactor: true,
  });
  const browser = await atSecondStep(email);
  expect(await isSignedIn(browser.cookie())).toBe(false);
  expect((await browser.post('/two-factor/verify-totp', { code: wrongFor(uri) })).status).toBe(401);
  expect((await browser.post('/two-factor/verify-totp', { code: totpOf(uri) })).status).toBe(200);
  expect(await isSignedIn(browser.cookie())).toBe(true);
});

test('a mailed code asks for it too', async () => {
  const { email, uri } = await aGuarded('mailed');
  const browser = authCaller(api);
  await browser.post('/email-otp/send-verification-otp', { email, type: 'sign-in' });
  const otp = (await mailTo(database.db, email)).at(-1)?.data.code;
  const { body } = await browser.post('/sign-in/email-otp', { email, otp });
  expect(body).toMatchObject({ twoFactorRedirect: true });
  expect(await isSignedIn(browser.cookie())).toBe(false);
  await browser.post('/two-factor/verify-totp', { code: totpOf(uri) });
  expect(await isSignedIn(browser.cookie())).toBe(true);
});

test('a mailed link that confirms an address lets nobody past it, and one for another address lets in nobody', async () => {
  const { email, browser } = await aGuarded('linked');
  await browser.post('/change-email', { newEmail: 'linked.new@example.org' });
  const stranger = authCaller(api);
  await stranger.open(`${(await mailTo(database.db, email)).at(-1)?.data.url}`);
  const opened = await stranger.open(`${(await mailTo(database.db, 'linked.new@example.org')).at(-1)?.data.url}`);
  expect([opened.status, opened.headers.get('set-cookie')]).toEqual([
    302,
    expect.not.stringMatching(/session_token=[^;]/),
  ]);
  expect([await isSignedIn(stranger.cookie()), await isSignedIn(browser.cookie())]).toEqual([false, true]);
  const sessions =
    await database.sql`select from session s join "user" u on u.id = s.user_id where username = 'linked'`;
  expect(sessions).toHaveLength(1);

  await database.sql`update "user" set email_verified = false where username = 'linked'`;
  await stranger.post('/send-verification-email', { email: 'linked.new@example.org' });
  await stranger.open(`${(await mailTo(database.db, 'linked.new@example.org')).at(-1)?.data.url}`);
  expect(await isSignedIn(stranger.cookie())).toBe(false);
  const [row] = await database.sql`select email_verified from "user" where username = 'linked'`;
  expect(row).toEqual({ email_verified: true });
});

test('a recovery code does it once, however it is typed', async () => {
  const { email, recoveryCodes } = await aGuarded('recovered');
  const [code = ''] = recoveryCodes;
  expect(code).toMatch(/^[a-hj-km-np-z2-9]{6}-[a-hj-km-np-z2-9]{6}$/);
  const browser = await atSecondStep(email);
  const typed = ` ${code.toUpperCase().replace('-', ' ')}`;
  expect((await browser.post('/two-factor/verify-backup-code', { code: typed })).status).toBe(200);
  expect((await mailTo(database.db, email)).at(-1)).toMatchObject({
    template: 'second_factor',
    data: { what: 'recovery' },
  });
  expect(await isSignedIn(browser.cookie())).toBe(true);
  const again = await atSecondStep(email);
  expect((await again.post('/two-factor/verify-backup-code', { code })).status).toBe(401);
});

test('ten wrong codes lock the second step for a quarter hour, over as many sign-ins as one likes', async () => {
  const { email, uri } = await aGuarded('locked');
  for (let n = 0; n < 10; n++) {
    const browser = await atSecondStep(email);
    expect((await browser.post('/two-factor/verify-totp', { code: wrongFor(uri) })).status).toBe(401);
  }
  const browser = await atSecondStep(email);
  const { status, headers } = await browser.post('/two-factor/verify-totp', { code: totpOf(uri) });
  const seconds = Number(headers.get('retry-after'));
  expect([status, seconds > 840 && seconds <= 900]).toEqual([429, true]);
});

test('it is switched off by the password, and its secret is gone', async () => {
  const { email, browser } = await aGuarded('switched');
  expect((await browser.post('/two-factor/disable', { password: 'not the right one' })).status).toBe(400);
  expect((await browser.post('/two-factor/disable', { password })).status).toBe(200);
  const told = (await mailTo(database.db, email)).filter(({ template }) => template === 'second_factor');
  expect(told.map(({ data }) => data.what)).toEqual(['on', 'off']);
  const { data } = await caller(api, browser.cookie()).query('account.settings', {}, browser.version());
  expect(data).toMatchObject({ email, hasSecondFactor: false });
  const next = authCaller(api);
  expect((await next.post('/sign-in/email', { email, password })).body).not.toHaveProperty('twoFactorRedirect');
  const rows = await database.sql`select from two_factor join "user" u on u.id = user_id where u.email = ${email}`;
  expect(rows).toHaveLength(0);
});

test('no secret of it is kept as it is', async () => {
  const { uri, recoveryCodes } = await aGuarded('hidden');
  const rows = await database.db.select().from(twoFactor).where(eq(twoFactor.verified, true));
  const kept = JSON.stringify(rows);
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  for (const text of [secret, ...recoveryCodes]) expect(kept).not.toContain(text);
});
