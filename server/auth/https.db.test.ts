import { hashPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { account } from '#db/schema/auth.ts';
import { type Api, testApi } from '../testing/api.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';

const site = 'https://prova.example';
let database: TestDatabase;
let api: Api;
let close = async () => {};

beforeAll(async () => {
  vi.stubEnv('APP_URL', site);
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  await close();
  await database.drop();
});

test('on https the session is in a cookie that no other host and no plain http can set', async () => {
  const { id, email, username } = await aMember(database.db);
  const password = 'an unusual sentence';
  await database.db
    .insert(account)
    .values({ userId: id, providerId: 'credential', accountId: id, password: await hashPassword(password) });
  const response = await api('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site },
    body: JSON.stringify({ email, password }),
  });
  const [cookie = ''] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-prova\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  const start = await api('/api/prefetch/bootstrap', { headers: { cookie: cookie.split(';')[0] ?? '' } });
  expect((await start.json()).me.username).toBe(username);
  const byPlainName = cookie.replace('__Host-', '').split(';')[0] ?? '';
  expect((await api('/api/prefetch/bootstrap', { headers: { cookie: byPlainName } })).status).toBe(401);
});
