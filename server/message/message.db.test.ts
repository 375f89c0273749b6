import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { follow } from '#db/schema/follow.ts';
import { user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
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

const unreadOf = async (id: string) => {
  const [row] = await database.db.select().from(user).where(eq(user.id, id));
  return [row?.unreadMessageCount, row?.unreadNotificationCount];
};

test('what one writes is there for both, unread for the other one, who is told once', async () => {
  const { ada, bo } = await aPair(database.db, api);
  expect((await ada.send(' Hello Bo \n')).data).toMatchObject({
    message: { isOwn: true, body: 'Hello Bo', deleted: false },
  });
  await ada.say('Are you there?');
  expect(await bo.thread()).toMatchObject({
    with: { username: ada.username, displayName: 'Ada' },
    writing: 'open',
    unreadCount: 2,
    items: [
      { isOwn: false, body: 'Hello Bo' },
      { isOwn: false, body: 'Are you there?' },
    ],
  });
  expect(await ada.list()).toMatchObject({ items: [{ with: { displayName: 'Bo' }, unreadCount: 0 }] });
  expect(await bo.list()).toMatchObject({ items: [{ lastMessageText: 'Are you there?', unreadCount: 2 }] });
  expect([await unreadOf(ada.id), await unreadOf(bo.id)]).toEqual([
    [0, 0],
    [2, 1],
  ]);
  const { data } = await bo.query('notification.list');
  expect(data).toMatchObject({
    items: [{ kind: 'message', says: 'wrote to you', excerpt: 'Are you there?', path: `/messages/${ada.username}` }],
  });
  // Under another name it still leads to them, whoever has the old one.
  const username = `${ada.username.slice(0, 20)}_anew`;
  await ada.mutate('account.saveProfile', { displayName: 'Ada', username, bio: '', website: '', location: '' });
  expect((await bo.query('notification.list', { limit: 5 })).data).toMatchObject({
    items: [{ path: `/messages/${username}` }],
  });
});

test('a stranger may write only to who follows them; an answer is always possible', async () => {
  const { ada, bo } = await aPair(database.db, api);
  expect(await bo.send('Hello')).toMatchObject({ status: 403, error: { code: 'MESSAGES_CLOSED' } });
  expect(await bo.thread()).toMatchObject({ writing: 'closed', items: [] });
  expect((await bo.query('follow.of', { usernames: [ada.username] })).data).toMatchObject({ writable: [] });
  expect((await ada.query('follow.of', { usernames: [bo.username] })).data).toMatchObject({ writable: [bo.username] });
  await ada.say('Hello');
  await database.db.delete(follow).where(eq(follow.followerId, bo.id));
  expect((await bo.send('Hello yourself')).status).toBe(200);
  expect((await ada.send('Good')).status).toBe(200);
});

test('nobody writes to themselves, to who is not there, or before their address is confirmed', async () => {
  const { ada, bo } = await aPair(database.db, api);
  const send = (username: string) => ada.mutate('message.send', { username, body: 'Hello' });
  expect(await send(ada.username)).toMatchObject({ status: 403, error: { code: 'MESSAGE_TO_SELF' } });
  expect(await send('nobody_here')).toMatchObject({ status: 404, error: { code: 'PROFILE_NOT_FOUND' } });
  const hidden = await aMember(database.db, { emailVerified: false });
  expect((await send(hidden.username)).status).toBe(404);
  const unsure = caller(api, hidden.cookie);
  expect(await unsure.mutate('message.send', { username: bo.username, body: 'Hello' })).toMatchObject({
    error: { code: 'EMAIL_NOT_VERIFIED' },
  });
  for (const body of ['', '  ', 'a\0b', 'x'.repeat(4001)]) expect((await ada.send(body)).status).toBe(400);
  expect((await ada.send('x'.repeat(4000))).status).toBe(200);
});

test('reading clears what is unread up to there, and the other one sees it', async () => {
  const { ada, bo } = await aPair(database.db, api);
  const ids = [await ada.say('1'), await ada.say('2'), await ada.say('3')];
  expect(await ada.thread()).toMatchObject({ othersReadAt: null });
  expect((await bo.read(ids[1] ?? '')).data).toEqual({ unreadCount: 1, messages: 1, notifications: 1 });
  const { items, othersReadAt } = (await ada.thread()) as { items: { createdAt: string }[]; othersReadAt: string };
  expect(items.map(({ createdAt }) => createdAt <= othersReadAt)).toEqual([true, true, false]);
  expect((await bo.read(ids[2] ?? '')).data).toEqual({ unreadCount: 0, messages: 0, notifications: 0 });
  // Backwards it goes nowhere.
  expect((await bo.read(ids[0] ?? '')).data).toMatchObject({ unreadCount: 0 });
  const other = (await aPair(database.db, api)).ada;
  expect(await other.read(ids[0] ?? '')).toMatchObject({ status: 404, error: { code: 'MESSAGE_NOT_FOUND' } });
});

test('a thread is paged both ways without a gap', async () => {
  const { ada, bo } = await aPair(database.db, api);
  const said = Array.from({ length: 25 }, (_, n) => `${n}`);
  for (const [n, body] of said.entries()) await (n % 3 === 2 ? bo : ada).say(body);
  type Page = { items: { id: string; body: string }[]; older: string | null; newer: string | null };
  const bodies = ({ items }: Page) => items.map(({ body }) => body);
  const latest = (await bo.thread({ limit: 10 })) as Page;
  expect([bodies(latest), latest.newer]).toEqual([said.slice(15), null]);
  const middle = (await bo.thread({ limit: 10, older: latest.older })) as Page;
  expect(bodies(middle)).toEqual(said.slice(5, 15));
  const first = (await bo.thread({ limit: 10, older: middle.older })) as Page;
  expect([bodies(first), first.older]).toEqual([said.slice(0, 5), null]);
  const next = (await bo.thread({ limit: 8, newer: first.items.at(-1)?.id })) as Page;
  expect(bodies(next)).toEqual(said.slice(5, 13));
  const rest = (await bo.thread({ limit: 20, newer: next.newer })) as Page;
  expect([bodies(rest), rest.newer]).toEqual([said.slice(13), null]);
  expect((await bo.query('message.thread', { username: ada.username, older: 'x' })).status).toBe(400);
});

test('an own message is deleted for both, counted no more, and comes back', async () => {
  const { ada, bo } = await aPair(database.db, api);
  await ada.say('Stays');
  const id = await ada.say('Goes');
  expect(await bo.mutate('message.delete', { id })).toMatchObject({
    status: 404,
    error: { code: 'MESSAGE_NOT_FOUND' },
  });
  expect((await ada.mutate('message.delete', { id })).data).toMatchObject({ message: { body: '', deleted: true } });
  expect(await bo.thread()).toMatchObject({ unreadCount: 1, items: [{ body: 'Stays' }, { body: '', deleted: true }] });
  expect(await bo.list()).toMatchObject({ items: [{ lastMessageText: 'Stays', unreadCount: 1 }] });
  expect((await ada.mutate('message.delete', { id })).status).toBe(404);
  expect((await bo.mutate('message.restore', { id })).status).toBe(404);
  expect((await ada.mutate('message.restore', { id })).data).toMatchObject({ message: { body: 'Goes' } });
  expect(await bo.list()).toMatchObject({ items: [{ lastMessageText: 'Goes', unreadCount: 2 }] });
});

test('who is blocked cannot write nor see what is read; who blocks neither writes', async () => {
  const { ada, bo } = await aPair(database.db, api);
  const block = (blocks: boolean) => bo.mutate('message.setBlock', { username: ada.username, blocks });
  expect(await block(true)).toMatchObject({ status: 404, error: { code: 'CONVERSATION_NOT_FOUND' } });
  const id = await ada.say('Hello');
  expect((await block(true)).data).toEqual({ username: ada.username, blocks: true });
  expect(await ada.send('Why?')).toMatchObject({ status: 403, error: { code: 'MESSAGES_REFUSED' } });
  expect(await bo.send('Because')).toMatchObject({ status: 403, error: { code: 'BLOCKED_BY_YOU' } });
  await bo.read(id);
  expect(await ada.thread()).toMatchObject({ writing: 'refused', othersReadAt: null, items: [{ body: 'Hello' }] });
  expect(await bo.list()).toMatchObject({ items: [{ blocked: true }] });
  expect(await ada.list()).toMatchObject({ items: [{ blocked: false }] });
  await block(false);
  expect(await ada.thread()).toMatchObject({ writing: 'open', othersReadAt: expect.any(String) });
  expect((await ada.send('Thanks')).status).toBe(200);
});

test('whoever has left is a deleted person in the thread, which stays', async () => {
  const { ada, bo } = await aPair(database.db, api);
  await ada.say('Hello');
  const id = await bo.say('Bye');
  await database.db.update(user).set({ deletedAt: new Date() }).where(eq(user.id, bo.id));
  const { items } = (await ada.list()) as { items: { with: { username: string; displayName: string } }[] };
  expect(items[0]?.with.displayName).toBe('Deleted person');
  const username = items[0]?.with.username ?? '';
  expect((await ada.query('message.thread', { username })).data).toMatchObject({
    with: { username, displayName: 'Deleted person' },
    writing: 'gone',
    items: [{ body: 'Hello' }, { body: 'Bye' }],
  });
  expect((await ada.read(id)).status).toBe(200);
  expect((await ada.mutate('message.send', { username, body: 'Hm' })).status).toBe(404);
  expect((await ada.query('message.thread', { username: bo.username })).status).toBe(404);
  const stranger = caller(api, (await aMember(database.db)).cookie);
  expect((await stranger.query('message.thread', { username })).status).toBe(404);
});

test('conversations are searched by name, and paged also where many have no message yet', async () => {
  const me = await aMember(database.db);
  for (let n = 0; n < 12; n++) {
    const other = await aMember(database.db, { displayName: `Friend number ${n}%` });
    const [first, second] = [me.id, other.id].sort();
    const at = n < 6 ? null : new Date(1e12 + (n - (n % 2)) * 1000).toISOString();
    await database.sql`insert into conversation (id, first_user_id, second_user_id, last_message_at)
      values (gen_random_uuid(), ${first ?? ''}, ${second ?? ''}, ${at})`;
  }
  const { query } = caller(api, me.cookie);
  type Page = { items: { id: string }[]; nextCursor: string | null };
  const read = async (input: object) => (await query('message.conversations', input)).data as Page;
  const whole = (await read({ limit: 50 })).items.map(({ id }) => id);
  expect(whole).toHaveLength(12);
  for (const limit of [1, 5]) {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await read({ limit, cursor });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(ids).toEqual(whole);
  }
  expect((await read({ text: 'NUMBER 11' })).items).toHaveLength(1);
  expect((await read({ text: '%' })).items).toHaveLength(12);
  expect((await read({ text: '_' })).items).toHaveLength(12); // of the usernames
  expect((await read({ text: 'nobody' })).items).toHaveLength(0);
});

test('nobody but the two ever gets a word of it', async () => {
  const { ada, bo } = await aPair(database.db, api);
  await ada.say('canary of a message');
  const stranger = await aMember(database.db, { isAdmin: true });
  const shown: { name: string; cookie: string; kept: (string | null)[] }[] = [];
  const asks = [
    ...['message.thread', 'message.conversations', 'prefetch.bootstrap', 'notification.list'],
    ...['profile.byUsername', 'follow.of', 'search.all', 'feed.list'],
  ];
  const inputs = [
    { username: ada.username, usernames: [ada.username], q: 'canary' },
    { username: bo.username, usernames: [], q: 'canary' },
  ];
  for (const name of asks) {
    for (const input of inputs) {
      const address = `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
      // The two first, so that what they were answered could be given to the next.
      for (const { cookie } of [ada, bo, stranger, { cookie: '' }]) {
        const answer = await api(address, { headers: { cookie } });
        if (!(await answer.text()).includes('canary of a message')) continue;
        const kept = ['cache-control', 'etag', 'surrogate-key'].map((field) => answer.headers.get(field));
        shown.push({ name, cookie, kept });
      }
    }
  }
  expect(new Set(shown.map(({ cookie }) => cookie))).toEqual(new Set([ada.cookie, bo.cookie]));
  expect(new Set(shown.map(({ name }) => name))).toEqual(new Set(asks.slice(0, 4)));
  for (const { name, kept } of shown) expect(kept, name).toEqual(['private, no-store', null, null]);
});
