import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
const aNewcomer = (username: string) => ({
  email: `${username}@example.org`,
  username,
  password,
  name: 'Ada Lovelace',
});

/** Somebody who has signed up, confirmed their address by its mail, and is signed in. */
async function aMemberBySignUp(username: string) {
  const browser = authCaller(api);
  expect(await browser.post('/sign-up/email', aNewcomer(username))).toMatchObject({ status: 200 });
  await browser.open(await lastUrl(`${username}@example.org`));
  return browser;
}

async function lastUrl(to: string): Promise<string> {
  return `${(await mailTo(database.db, to)).at(-1)?.data.url}`;
}

const templatesTo = async (to: string) => (await mailTo(database.db, to)).map(({ template }) => template);

const isSignedIn = async (cookie: string) => (await caller(api, cookie).query('prefetch.bootstrap')).status === 200;

describe('sign-up', () => {
  test('asks to confirm the address, and then signs in', async () => {
    const browser = authCaller(api);
    const { status, headers } = await browser.post('/sign-up/email', {
      ...aNewcomer('Ada_1'),
      email: 'Ada@Example.org',
    });
    expect([status, headers.get('set-cookie')]).toEqual([200, null]);
    const [made] = await database.db.select().from(user).where(eq(user.email, 'ada@example.org'));
    expect(made).toMatchObject({ username: 'ada_1', displayName: 'Ada Lovelace', emailVerified: false });
    expect(await templatesTo('ada@example.org')).toEqual(['verify_email']);
    const confirmed = await browser.open(await lastUrl('ada@example.org'));
    expect(confirmed.status).toBe(302);
    expect(confirmed.headers.get('set-cookie')).toMatch(
      /^prova\.session_token=[^;]+; Max-Age=5184000; Path=\/; HttpOnly; SameSite=Lax/,
    );
    const start = await browser.get('/api/prefetch/bootstrap');
    expect([start.status, start.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(await start.json()).toMatchObject({
      me: { username: 'ada_1', email: 'ada@example.org', emailVerified: true, roles: ['builder'] },
    });
  });

  test('answers the same whether the address is known or not, and tells its owner alone', async () => {
    await aMemberBySignUp('known');
    const again = await authCaller(api).post('/sign-up/email', { ...aNewcomer('other_1'), email: 'known@example.org' });
    const fresh = await authCaller(api).post('/sign-up/email', aNewcomer('fresh_1'));
    const shape = ({ status, headers, body }: typeof again) => [
      [status, [...headers.keys()].sort()],
      [Object.keys(body), Object.keys(body.user).sort()],
    ];
    expect(shape(again)).toEqual(shape(fresh));
    expect(await templatesTo('known@example.org')).toEqual(['verify_email', 'sign_up_again']);
  });

  test('holds the username and shows nobody until the address is confirmed, so that neither tells', async () => {
    await aMemberBySignUp('known_2');
    await authCaller(api).post('/sign-up/email', { ...aNewcomer('held_1'), email: 'known_2@example.org' });
    await authCaller(api).post('/sign-up/email', aNewcomer('held_2'));
    for (const username of ['held_1', 'held_2']) {
      const tried = await authCaller(api).post('/sign-up/email', {
        ...aNewcomer('x'),
        username,
        email: 'new@example.org',
      });
      expect(tried).toMatchObject({ status: 409, body: { code: 'USERNAME_TAKEN', field: 'username' } });
      expect((await api(`/api/users/${username}`)).status).toBe(404);
    }
  });

  test('takes about as long for a known address as for an unknown one', async () => {
    const timed = async (email: string, username: string) => {
      const startedAt = performance.now();
      await authCaller(api).post('/sign-up/email', { ...aNewcomer(username), email });
      return performance.now() - startedAt;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let n = 0; n < 7; n++) {
      known.push(await timed('known@example.org', `timed_k${n}`));
      unknown.push(await timed(`timed_${n}@example.org`, `timed_u${n}`));
    }
    const middle = (times: number[]) => times.toSorted((a, b) => a - b)[3] ?? 0;
    // Most of it is the hash of the password, which both have; what is beside it is a few statements.
    expect(Math.abs(middle(known) - middle(unknown))).toBeLessThan(0.5 * middle(unknown));
  });

  test('refuses what does not fit, by field', async () => {
    const refused = async (values: object) =>
      (await authCaller(api).post('/sign-up/email', { ...aNewcomer('fits'), ...values })).body;
    expect(await refused({ password: 'too short' })).toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
    expect(await refused({ password: 'QWERTYUIOP' })).toMatchObject({ code: 'PASSWORD_COMMON' });
    expect(await refused({ username: 'no spaces' })).toMatchObject({ code: 'INVALID_INPUT', field: 'username' });
    expect(await refused({ name: '  ' })).toMatchObject({ code: 'INVALID_INPUT', field: 'name' });
    expect(await refused({ username: 'known' })).toMatchObject({ code: 'USERNAME_TAKEN' });
    expect(await templatesTo('fits@example.org')).toEqual([]);
  });

  test('takes no picture of another site, and no role', async () => {
    const signUp = (values: object) => authCaller(api).post('/sign-up/email', { ...aNewcomer('plain'), ...values });
    expect((await signUp({ isAdmin: true })).status).toBe(400);
    expect((await signUp({ image: 'https://evil.example/track.gif', emailVerified: true })).status).toBe(200);
    const [made] = await database.db.select().from(user).where(eq(user.username, 'plain'));
    expect(made).toMatchObject({ avatarUrl: null, isAdmin: false, emailVerified: false });
  });

  test('is limited to five an hour and address', async () => {
    const browser = authCaller(api);
    for (let n = 0; n < 5; n++) {
      expect((await browser.post('/sign-up/email', aNewcomer(`many_${n}`))).status).toBe(200);
    }
    const { status, headers } = await browser.post('/sign-up/email', aNewcomer('many_5'));
    expect([status, Number(headers.get('retry-after')) > 3500]).toEqual([429, true]);
    expect(await templatesTo('many_5@example.org')).toEqual([]);
  });
});

describe('sign-in', () => {
  test('with a wrong password says the same as with an unknown address', async () => {
    await aMemberBySignUp('wrong');
    const answers = await Promise.all(
      ['wrong@example.org', 'nobody@example.org'].map((email) =>
        authCaller(api).post('/sign-in/email', { email, password: 'not the right one' }),
      ),
    );
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [401, answers[0]?.body],
      [401, answers[0]?.body],
    ]);
  });

  test('sends the link anew to who has not confirmed the address', async () => {
    await authCaller(api).post('/sign-up/email', aNewcomer('late'));
    const tried = await authCaller(api).post('/sign-in/email', { email: 'late@example.org', password });
    expect(tried).toMatchObject({ status: 403, body: { code: 'EMAIL_NOT_VERIFIED' } });
    expect(await templatesTo('late@example.org')).toEqual(['verify_email', 'verify_email']);
  });

  test('is refused after ten failures of an account, from whatever address; the eleventh is the first', async () => {
    await aMemberBySignUp('guessed');
    const guess = (tried: string) =>
      authCaller(api).post('/sign-in/email', { email: 'Guessed@example.org', password: tried });
    for (let n = 0; n < 9; n++) expect((await guess('a wrong password')).status).toBe(401);
    expect((await guess(password)).status).toBe(200);
    for (let n = 0; n < 10; n++) expect((await guess('a wrong password')).status).toBe(401);
    const refused = await guess(password);
    expect(refused).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
  });

  test('counts twenty guesses at once exactly', async () => {
    await aMemberBySignUp('raced');
    const guesses = Array.from({ length: 20 }, () =>
      authCaller(api).post('/sign-in/email', { email: 'raced@example.org', password: 'a wrong password' }),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });

  test('by a mailed code, once, and a code bears three wrong ones', async () => {
    const email = 'coded@example.org';
    await aMemberBySignUp('coded');
    const browser = authCaller(api);
    const code = async () => {
      await browser.post('/email-otp/send-verification-otp', { email, type: 'sign-in' });
      return `${(await mailTo(database.db, email)).at(-1)?.data.code}`;
    };
    const first = await code();
    expect((await browser.post('/sign-in/email-otp', { email, otp: first })).status).toBe(200);
    expect(await isSignedIn(browser.cookie())).toBe(true);
    expect((await authCaller(api).post('/sign-in/email-otp', { email, otp: first })).status).toBe(400);
    const second = await code();
    const wrong = second === '000000' ? '111111' : '000000';
    for (let n = 0; n < 3; n++) await authCaller(api).post('/sign-in/email-otp', { email, otp: wrong });
    expect((await authCaller(api).post('/sign-in/email-otp', { email, otp: second })).status).toBe(403);
  });

  test('a code is asked for by whom nobody knows with the same words, and sent to nobody', async () => {
    const ask = (email: string) => authCaller(api).post('/email-otp/send-verification-otp', { email, type: 'sign-in' });
    const [known, unknown] = [await ask('known@example.org'), await ask('nobody@example.org')];
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    expect(await templatesTo('nobody@example.org')).toEqual([]);
  });

  test('by GitHub or Google is not there where nobody set it up', async () => {
    for (const provider of ['github', 'google'])
      expect((await authCaller(api).post('/sign-in/social', { provider })).status).toBe(404);
  });

  test('what goes round our rules is switched off', async () => {
    const browser = await aMemberBySignUp('around');
    for (const path of ['/update-user', '/email-otp/reset-password', '/email-otp/verify-email', '/delete-user'])
      expect((await browser.get(`/api/auth${path}`, { method: 'POST', body: '{}' })).status).toBe(404);
  });
});

describe('passwords', () => {
  test('a reset answers everybody the same, signs out everywhere, and its link works once', async () => {
    const email = 'reset@example.org';
    const elsewhere = await aMemberBySignUp('reset');
    const ask = (email: string) =>
      authCaller(api).post('/request-password-reset', { email, redirectTo: '/reset-password' });
    const [known, unknown] = [await ask(email), await ask('nobody@example.org')];
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    expect(await templatesTo('nobody@example.org')).toEqual([]);
    const browser = authCaller(api);
    const landed = await browser.open(await lastUrl(email));
    const token = new URL(landed.headers.get('location') ?? '', 'http://127.0.0.1').searchParams.get('token');
    const choose = (newPassword: string) => browser.post('/reset-password', { newPassword, token });
    expect((await choose('qwertyuiop')).body).toMatchObject({ code: 'PASSWORD_COMMON' });
    expect((await choose('another unusual sentence')).status).toBe(200);
    expect((await choose('one more sentence')).status).toBe(400);
    expect(await isSignedIn(elsewhere.cookie())).toBe(false);
    expect(await templatesTo(email)).toContain('password_changed');
    const signIn = (password: string) => authCaller(api).post('/sign-in/email', { email, password });
    expect([(await signIn(password)).status, (await signIn('another unusual sentence')).status]).toEqual([401, 200]);
  });

  test('a change asks for the old one, ends all other sessions and is told by mail', async () => {
    const email = 'change@example.org';
    const elsewhere = await aMemberBySignUp('change');
    const browser = authCaller(api);
    await browser.post('/sign-in/email', { email, password });
    const change = (currentPassword: string, newPassword = 'a new unusual sentence') =>
      browser.post('/change-password', { currentPassword, newPassword });
    expect((await change('not the right one')).status).toBe(400);
    expect((await change(password, 'qwertyuiop')).body).toMatchObject({ code: 'PASSWORD_COMMON' });
    const changed = await change(password);
    expect([changed.status, Number(changed.headers.get('x-prova-version')) > 0]).toEqual([200, true]);
    expect([await isSignedIn(elsewhere.cookie()), await isSignedIn(browser.cookie())]).toEqual([false, true]);
    expect(await templatesTo(email)).toContain('password_changed');
  });

  test('guessing the password of an open session is limited like signing in', async () => {
    const browser = await aMemberBySignUp('opened');
    const guess = () => browser.post('/two-factor/enable', { password: 'not the right one' });
    for (let n = 0; n < 10; n++) expect((await guess()).status).toBe(400);
    expect((await guess()).status).toBe(429);
  });
});

test('a change of address is agreed to at the old one, confirmed at the new one, and told to both', async () => {
  const [from, to] = ['moving@example.org', 'moved@example.org'];
  const browser = await aMemberBySignUp('moving');
  await caller(api, browser.cookie()).mutate('account.setLocale', { locale: 'de' });
  expect((await browser.post('/change-email', { newEmail: to, callbackURL: '/confirmed?address=asked' })).status).toBe(
    200,
  );
  const agreed = await browser.open(await lastUrl(from));
  expect(await templatesTo(to)).toEqual(['verify_email']);
  const elsewhere = authCaller(api);
  const opened = await elsewhere.open(await lastUrl(to));
  const ends = [agreed, opened].map(({ headers }) => headers.get('location'));
  expect(ends).toEqual(['/confirmed?address=asked', '/confirmed?address=changed']);
  expect(await isSignedIn(elsewhere.cookie())).toBe(false);
  for (const address of [from, to]) {
    expect((await mailTo(database.db, address)).at(-1)).toMatchObject({
      template: 'email_changed',
      locale: 'de',
      data: { oldEmail: from, newEmail: to },
    });
  }
  expect((await caller(api, browser.cookie()).query('prefetch.bootstrap', {}, browser.version())).data).toMatchObject({
    me: { email: to },
  });
  await aMemberBySignUp('taken_address');
  const asked = await browser.post('/change-email', { newEmail: 'taken_address@example.org' });
  expect([asked.status, (await mailTo(database.db, to)).at(-1)?.template]).toEqual([200, 'email_changed']);
  expect(await browser.post('/change-email', { newEmail: to.toUpperCase() })).toMatchObject({
    status: 400,
    body: { code: 'EMAIL_UNCHANGED' },
  });
});
