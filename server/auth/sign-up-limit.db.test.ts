import { afterAll, beforeAll, expect, test } from 'vitest';
import { unknownClient } from '../front/proxies.ts';
import { type Api, testApi } from '../testing/api.ts';
import { authCaller } from '../testing/auth-caller.ts';
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

test('what a form is refused for is not counted against all who sign up from its address', async () => {
  await aMember(database.db, { username: 'taken' });
  const browser = authCaller(api);
  const signUp = async (values: object = {}) => {
    const newcomer = { email: 'ada@example.org', username: 'ada', password: 'an unusual sentence', name: 'Ada' };
    return (await browser.post('/sign-up/email', { ...newcomer, ...values })).body.code;
  };
  for (let n = 0; n < 3; n++) {
    expect(await signUp({ username: 'taken' })).toBe('USERNAME_TAKEN');
    expect(await signUp({ password: 'QWERTYUIOP' })).toBe('PASSWORD_COMMON');
  }
  for (let n = 0; n < 5; n++) expect(await signUp({ username: `ada_${n}` })).toBe(undefined);
  expect(await signUp()).toBe('TOO_MANY_REQUESTS');
});

test('where nobody knows who asks, as many sign up as come', async () => {
  for (let n = 0; n < 6; n++) {
    const newcomer = { email: `n${n}@example.org`, username: `newcomer_${n}`, password: 'an unusual sentence' };
    const browser = authCaller(api, unknownClient);
    expect((await browser.post('/sign-up/email', { ...newcomer, name: 'Ada' })).status).toBe(200);
  }
});
