import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mail } from '#db/schema/outbox.ts';
import { user } from '#db/schema/user.ts';
import { inContext } from '../request-context.ts';
import { type Api, testApi } from '../testing/api.ts';
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
let address = 0;

function post(path: string, body: object, headers: Record<string, string> = {}) {
  return inContext({ clientAddress: `10.0.0.${address++}` }, () =>
    api(`/api/auth${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000', ...headers },
    }),
  );
}

const signUp = (email: string, username: string) =>
  post('/sign-up/email', { email, password, name: 'Ada Lovelace', username });

async function lastMail(to: string) {
  const rows = await database.db.select().from(mail).where(eq(mail.recipient, to));
  return rows.at(-1);
}

describe('sign-up', () => {
  test('asks to confirm the address, and then signs in', async () => {
    const response = await signUp('ada@example.org', 'Ada_1');
    expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null]);
    const [made] = await database.db.select().from(user).where(eq(user.email, 'ada@example.org'));
    expect(made).toMatchObject({ username: 'ada_1', displayName: 'Ada Lovelace', emailVerified: false });
    const sent = await lastMail('ada@example.org');
    expect(sent?.template).toBe('verify_email');
    const { pathname, search } = new URL(String(sent?.data.url));
    const confirmed = await api(pathname + search);
    expect(confirmed.status).toBe(302);
    const cookie = confirmed.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^prova\.session_token=[^;]+; Max-Age=5184000; Path=\/; HttpOnly; SameSite=Lax/);
    const start = await api('/api/prefetch/bootstrap', { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect([start.status, start.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(await start.json()).toMatchObject({
      me: { username: 'ada_1', email: 'ada@example.org', roles: ['builder'] },
    });
  });
});
