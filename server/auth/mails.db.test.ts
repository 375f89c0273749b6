import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { passkey } from '#db/schema/auth.ts';
import { user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { authCaller, mailTo } from '../testing/auth-caller.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';

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
const emailOf = (username: string) => `${username}@example.org`;
const aNewcomer = (username: string) => ({ email: emailOf(username), username, password, name: 'Ada Lovelace' });

/** Somebody whose browser speaks a language, signed up and confirmed. */
async function aMemberBySignUp(username: string, locale: string) {
  const browser = authCaller(api);
  browser.keep('prova.locale', locale);
  await browser.post('/sign-up/email', aNewcomer(username));
  await browser.open(`${(await mailTo(database.db, emailOf(username))).at(-1)?.data.url}`);
  return browser;
}

const lettersTo = async (username: string) =>
  (await mailTo(database.db, emailOf(username))).map(({ template, locale }) => `${template} ${locale}`);

test('who signs up in German gets German mail, whatever browser asks for it later', async () => {
  const browser = await aMemberBySignUp('greta', 'de');
  const email = emailOf('greta');
  const [made] = await database.db.select().from(user).where(eq(user.email, email));
  expect(made?.locale).toBe('de');
  await authCaller(api).post('/sign-up/email', { ...aNewcomer('greta_2'), email });
  await authCaller(api).post('/request-password-reset', { email, redirectTo: '/reset-password' });
  await authCaller(api).post('/email-otp/send-verification-otp', { email, type: 'sign-in' });
  browser.keep('prova.locale', 'en');
  await browser.post('/change-email', { newEmail: emailOf('greta_3') });
  await browser.post('/change-password', { currentPassword: password, newPassword: 'another unusual sentence' });
  expect(await lettersTo('greta')).toEqual([
    'verify_email de',
    'sign_up_again de',
    'reset_password de',
    'sign_in_code de',
    'change_email de',
    'password_changed de',
  ]);
});

test('who signed up in English gets English mail, also where a German browser asks for it', async () => {
  await aMemberBySignUp('eve', 'en');
  const stranger = authCaller(api);
  stranger.keep('prova.locale', 'de');
  await stranger.post('/email-otp/send-verification-otp', { email: emailOf('eve'), type: 'sign-in' });
  expect(await lettersTo('eve')).toEqual(['verify_email en', 'sign_in_code en']);
});

test('an address that is nobody’s yet is written to in the language of the browser', async () => {
  const browser = await aMemberBySignUp('mover', 'de');
  await browser.post('/change-email', { newEmail: emailOf('moved') });
  await browser.open(`${(await mailTo(database.db, emailOf('mover'))).at(-1)?.data.url}`);
  expect(await lettersTo('moved')).toEqual(['verify_email de']);
});

test('a mailed code confirms the address, and ends the password of whoever signed up with it before', async () => {
  const email = emailOf('unproven');
  await authCaller(api).post('/sign-up/email', aNewcomer('unproven'));
  const browser = authCaller(api);
  await browser.post('/email-otp/send-verification-otp', { email, type: 'sign-in' });
  const otp = `${(await mailTo(database.db, email)).at(-1)?.data.code}`;
  expect((await browser.post('/sign-in/email-otp', { email, otp })).status).toBe(200);
  expect((await caller(api, browser.cookie()).query('prefetch.bootstrap')).data).toMatchObject({
    me: { username: 'unproven', emailVerified: true },
  });
  expect((await authCaller(api).post('/sign-in/email', { email, password })).status).toBe(401);
  expect((await browser.post('/passkey/delete-passkey', { id: 'none of ours' })).status).toBe(404);
});

test('whoever a passkey was taken from is told by mail', async () => {
  const browser = await aMemberBySignUp('keyed', 'de');
  const [me] = await database.db.select().from(user).where(eq(user.username, 'keyed'));
  const key = { userId: me?.id ?? '', publicKey: 'x', credentialID: 'y', counter: 0, deviceType: 'singleDevice' };
  const [made] = await database.db
    .insert(passkey)
    .values({ ...key, backedUp: false })
    .returning({ id: passkey.id });
  expect((await browser.post('/passkey/delete-passkey', { id: made?.id })).status).toBe(200);
  expect((await mailTo(database.db, emailOf('keyed'))).at(-1)).toMatchObject({
    ...{ template: 'passkey', locale: 'de' },
    data: { what: 'removed', url: expect.stringMatching(/\/settings\/security$/) },
  });
});

test('the link for a new address that another one has taken meanwhile says so, and changes nothing', async () => {
  const browser = await aMemberBySignUp('slow', 'en');
  await browser.post('/change-email', { newEmail: emailOf('wanted'), callbackURL: '/confirmed?address=asked' });
  await browser.open(`${(await mailTo(database.db, emailOf('slow'))).at(-1)?.data.url}`);
  const url = `${(await mailTo(database.db, emailOf('wanted'))).at(-1)?.data.url}`;
  await authCaller(api).post('/sign-up/email', aNewcomer('wanted'));
  const { status, headers } = await browser.open(url);
  expect([status, headers.get('location')]).toEqual([302, '/confirmed?address=changed&error=EMAIL_TAKEN']);
  const [mine] = await database.db.select().from(user).where(eq(user.username, 'slow'));
  expect(mine?.email).toBe(emailOf('slow'));
});

test('no answer tells by a value whether an address has an account', async () => {
  await aMemberBySignUp('known', 'de');
  const answers = [aNewcomer('fresh'), { ...aNewcomer('other'), email: emailOf('known') }].map(async (body) => {
    const browser = authCaller(api);
    browser.keep('prova.locale', 'de');
    const { username, email, id, createdAt, updatedAt, ...rest } = (await browser.post('/sign-up/email', body)).body
      .user;
    return rest;
  });
  const [fresh, known] = await Promise.all(answers);
  expect(known).toEqual(fresh);
  expect(fresh).not.toHaveProperty('locale');
});
