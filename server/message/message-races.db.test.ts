import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { message } from '#db/schema/conversation.ts';
import { follow } from '#db/schema/follow.ts';
import { type Api, testApi } from '../testing/api.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aPair } from '../testing/talking.ts';

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

type Page = { items: { id: string; createdAt: string }[] };

/** No count of what is unread differs from what it is counted from. */
async function expectCountsRight(): Promise<void> {
  const [{ reconcile }, { siteCache }] = await Promise.all([
    import('../reconcile/reconcile.ts'),
    import('../site-cache.ts'),
  ]);
  const findings = await reconcile({ db: database.db, cache: siteCache });
  expect(findings.filter(({ column }) => column.includes('unread'))).toEqual([]);
}

test('two who write to each other for the first time at once open one conversation', async () => {
  const { ada, bo } = await aPair(database.db, api);
  await database.db.insert(follow).values({ followerId: ada.id, followedId: bo.id });
  const sent = await Promise.all(Array.from({ length: 50 }, (_, n) => (n % 2 ? ada : bo).send(`${n}`)));
  // Each may send thirty a minute.
  expect(sent.filter(({ status }) => status !== 200)).toEqual([]);
  const { items } = (await ada.thread({ limit: 50 })) as Page;
  expect(items).toHaveLength(50);
  // Ids and instants agree on one order, so what is newer than the last one seen is never missed.
  const instants = items.map(({ createdAt }) => createdAt);
  expect(new Set(instants).size).toBe(50);
  expect(instants).toEqual([...instants].sort());
  await expectCountsRight();
});

test('whoever reads, deletes and takes back while the other one sends, the counts stay right', async () => {
  const { ada, bo } = await aPair(database.db, api);
  const first = await ada.say('0');
  const work = Array.from({ length: 28 }, async (_, n) => {
    const id = await ada.say(`${n}`);
    if (n % 3 === 0) await bo.read(id);
    if (n % 3 === 1) await ada.mutate('message.delete', { id });
    if (n % 6 === 1) await ada.mutate('message.restore', { id });
  });
  const reading = Array.from({ length: 44 }, () => bo.read(first));
  await Promise.all([...work, ...reading]);
  await expectCountsRight();
  const rows = await database.db.select({ id: message.id }).from(message).where(eq(message.senderId, ada.id));
  const last =
    rows
      .map(({ id }) => id)
      .sort()
      .at(-1) ?? '';
  expect((await bo.read(last)).data).toEqual({ unreadCount: 0, messages: 0, notifications: 0 });
  await expectCountsRight();
  const [waits] = await database.sql`
    select count(*)::int as n from conversation where (first_unread_count = 0) <> (first_unread_since is null)
      or (second_unread_count = 0) <> (second_unread_since is null)`;
  expect(waits?.n).toBe(0);
});

test('what is sent a hundred times under one key is one message', async () => {
  const { ada, bo } = await aPair(database.db, api);
  const sent = await Promise.all(
    Array.from({ length: 100 }, () => ada.send('Once', { 'idempotency-key': 'the same each time' })),
  );
  expect(new Set(sent.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  expect(await bo.thread()).toMatchObject({ unreadCount: 1, items: [{ body: 'Once' }] });
});

test('the thirty-first message of a minute is refused, and nothing is written', async () => {
  const { ada, bo } = await aPair(database.db, api);
  const sent = await Promise.all(Array.from({ length: 35 }, (_, n) => ada.send(`${n}`)));
  expect(sent.filter(({ status }) => status === 429)).toHaveLength(5);
  expect(((await bo.thread({ limit: 50 })) as Page).items).toHaveLength(30);
});
