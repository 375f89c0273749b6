import { afterAll, beforeAll, expect, test } from 'vitest';
import { unknownClient } from '../front/proxies.ts';
import { type Api, testApi } from '../testing/api.ts';
import { authCaller } from '../testing/auth-caller.ts';
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

test('where nobody knows who asks, as many sign up as come', async () => {
  for (let n = 0; n < 6; n++) {
    const newcomer = { email: `n${n}@example.org`, username: `newcomer_${n}`, password: 'an unusual sentence' };
    const browser = authCaller(api, unknownClient);
    expect((await browser.post('/sign-up/email', { ...newcomer, name: 'Ada' })).status).toBe(200);
  }
});
