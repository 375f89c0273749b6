import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailPreference } from '#db/schema/notification.ts';
import { mailWish } from './mail/unsubscribe.ts';
import { type Api, caller, testApi } from './testing/api.ts';
import { aUser } from './testing/builders.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { aMember } from './testing/session.ts';

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

const address = (token: string) => `/api/mail/unsubscribe?token=${token}`;

test('one click stops news for its reader alone, and a second one changes nothing', async () => {
  const [ada, eve] = await Promise.all([aUser(database.db), aUser(database.db)]);
  const { token } = await mailWish(database.db, ada.id);
  await mailWish(database.db, eve.id);
  const digestOf = async ({ id }: { id: string }) =>
    (await database.db.select().from(mailPreference).where(eq(mailPreference.userId, id)))[0]?.digest;

  const form = await api(address(token));
  expect([form.status, form.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await form.text()).toContain('<form method="post">');
  expect(await digestOf(ada)).toBe('at_once');

  for (const _ of ['once', 'twice']) {
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const done = await api(address(token), { method: 'POST', body });
    expect(done.status).toBe(200);
    expect(await digestOf(ada)).toBe('off');
  }
  expect(await digestOf(eve)).toBe('at_once');
});

test('whoever looks at their settings at once sees that news are stopped', async () => {
  const me = await aMember(database.db);
  const { token } = await mailWish(database.db, me.id);
  const digest = async () => (await caller(api, me.cookie).query('account.settings')).data;
  expect(await digest()).toMatchObject({ digest: 'at_once' });
  await api(address(token), { method: 'POST' });
  expect(await digest()).toMatchObject({ digest: 'off' });
});

test('the page is in the language of whoever was written to', async () => {
  const { id } = await aUser(database.db, { locale: 'de' });
  const { token } = await mailWish(database.db, id);
  const [form, done] = await Promise.all(
    ['GET', 'POST'].map(async (method) => (await api(address(token), { method })).text()),
  );
  expect(form).toContain('<html lang="de">');
  expect(form).toContain('<button>Keine Mitteilungen mehr per E-Mail bekommen</button>');
  expect(done).toContain('<a href="/">Zur Website</a>');
});

test("a token is the same each time, and an unknown one's address answers 404", async () => {
  const { id } = await aUser(database.db);
  const wishes = await Promise.all([mailWish(database.db, id), mailWish(database.db, id)]);
  expect(wishes[0]).toEqual(wishes[1]);
  for (const path of [address('nobody'), address(''), '/api/mail/unsubscribe'])
    for (const method of ['GET', 'POST']) expect((await api(path, { method })).status).toBe(404);
  const page = await api(address('nobody'), { headers: { cookie: 'prova.locale=de' } });
  expect(await page.text()).toContain('<h1>Dieser Link funktioniert nicht</h1>');
});
