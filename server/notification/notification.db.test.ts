import { and, eq, isNull, not } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailPreference, notification, notificationPreference } from '#db/schema/notification.ts';
import { mail } from '#db/schema/outbox.ts';
import { user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import type { Notification } from './notification.output.ts';
import { notify } from './notify.writes.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase({ max: 10 });
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  await close();
  await database.drop();
});

type Told = { to: string; by?: string; slug?: string; subject?: string; kind?: 'vote' | 'comment' };

/** Somebody, new unless given, did something about a project. */
async function tell({ to, by, slug = 'loom', subject = `project:${slug}`, kind = 'vote' }: Told): Promise<void> {
  const actorId = by ?? (await aUser(database.db)).id;
  await database.db.transaction((tx) => notify(tx, { to, kind, actorId, subject, data: { title: slug, slug } }));
}

/** News of votes reach them no more, in this way. */
const switchOff = (userId: string, way: 'site' | 'mail') =>
  database.db.insert(notificationPreference).values({ userId, kind: 'vote', way, enabled: false });

/** A member with an inbox. */
async function aReader(values: Partial<typeof user.$inferInsert> = {}) {
  const me = await aMember(database.db, values);
  const { query, mutate } = caller(api, me.cookie);
  const list = async (input = {}) => {
    const { data } = await query('notification.list', input);
    return data as { items: Notification[]; nextCursor: string | null };
  };
  const unread = async () => {
    const [row] = await database.db.select().from(user).where(eq(user.id, me.id));
    const rows = await database.db
      .select()
      .from(notification)
      .where(and(eq(notification.userId, me.id), isNull(notification.readAt), not(notification.onlyMailed)));
    expect(row?.unreadNotificationCount).toBe(rows.length);
    return rows.length;
  };
  const mails = async () => (await database.db.select().from(mail).where(eq(mail.userId, me.id))).length;
  return { ...me, list, unread, mails, mutate, query };
}

test('like news fold into one line, which names the latest and counts each once', async () => {
  const me = await aReader();
  const ada = await aUser(database.db, { username: 'ada', displayName: 'Ada' });
  for (let n = 0; n < 11; n++) await tell({ to: me.id });
  await tell({ to: me.id, by: ada.id });
  await tell({ to: me.id, by: ada.id });
  await tell({ to: me.id, kind: 'comment' });
  await tell({ to: me.id, slug: 'mill' });
  const { items } = await me.list();
  expect(items.map(({ says, about, actorCount }) => [says, about, actorCount])).toEqual([
    ['upvoted', 'mill', 1],
    ['commented on', 'loom', 1],
    ['upvoted', 'loom', 12],
  ]);
  expect(items[2]?.actors).toHaveLength(3);
  expect(items[2]?.actors[0]).toMatchObject({ username: 'ada' });
  expect(await me.unread()).toBe(3);
});

test('what was read and gets news is a new line', async () => {
  const me = await aReader();
  await tell({ to: me.id });
  const [line] = (await me.list()).items;
  expect(await me.mutate('notification.read', { ids: [line?.id] })).toMatchObject({ data: { unreadCount: 0 } });
  expect(await me.mutate('notification.read', { ids: [line?.id] })).toMatchObject({ data: { unreadCount: 0 } });
  await tell({ to: me.id });
  expect((await me.list()).items.map(({ read }) => read)).toEqual([false, true]);
  expect(await me.unread()).toBe(1);
});

test("nobody reads another one's", async () => {
  const [me, other] = [await aReader(), await aReader()];
  await tell({ to: other.id });
  const [line] = (await other.list()).items;
  await me.mutate('notification.read', { ids: [line?.id] });
  await me.mutate('notification.readAll', {});
  expect(await other.unread()).toBe(1);
  expect((await me.list()).items).toEqual([]);
});

test('all are read at once, and unread again where that is undone', async () => {
  const me = await aReader();
  for (const slug of ['one', 'two', 'three']) await tell({ to: me.id, slug });
  const [latest] = (await me.list()).items;
  await me.mutate('notification.read', { ids: [latest?.id] });
  const { data } = await me.mutate('notification.readAll', {});
  const { readAt } = data as { readAt: string };
  expect(data).toMatchObject({ readCount: 2, unreadCount: 0 });
  await tell({ to: me.id, slug: 'one' });
  expect(await me.mutate('notification.undoReadAll', { readAt })).toMatchObject({ data: { unreadCount: 2 } });
  expect(await me.unread()).toBe(2);
  expect(await me.mutate('notification.undoReadAll', { readAt })).toMatchObject({ data: { unreadCount: 2 } });
  // 'one' has a new line, so its old one stays read; 'three' was read by itself.
  const lines = (await me.list()).items.map(({ about, read }) => `${about} ${read ? 'read' : 'unread'}`);
  expect(lines).toEqual(['one unread', 'three read', 'two unread', 'one read']);
});

test('the unread count is right however reading and news cross', async () => {
  const me = await aReader();
  const actors = await Promise.all(Array.from({ length: 8 }, () => aUser(database.db)));
  const slugs = ['one', 'two', 'three'];
  const crossing = Array.from({ length: 60 }, (_, n) => async () => {
    if (n % 5 === 4) return void (await me.mutate('notification.readAll', {}));
    if (n % 5 === 3) {
      const ids = (await me.list()).items.map(({ id }) => id).slice(0, 2);
      if (ids.length > 0) await me.mutate('notification.read', { ids });
      return;
    }
    await tell({ to: me.id, by: actors[n % 8]?.id, slug: slugs[n % 3] });
  });
  await Promise.all(crossing.map((act) => act()));
  await me.unread();
  const [{ reconcile }, { siteCache }] = await Promise.all([
    import('../reconcile/reconcile.ts'),
    import('../site-cache.ts'),
  ]);
  expect(await reconcile({ db: database.db, cache: siteCache })).toEqual([]);
});

test('a list is read page by page', async () => {
  const me = await aReader();
  for (let n = 0; n < 5; n++) await tell({ to: me.id, slug: `p-${n}` });
  const first = await me.list({ limit: 3 });
  const second = await me.list({ limit: 3, cursor: first.nextCursor });
  expect([...first.items, ...second.items].map(({ about }) => about)).toEqual(['p-4', 'p-3', 'p-2', 'p-1', 'p-0']);
  expect(second.nextCursor).toBeNull();
});

test('what is switched off or muted is not told', async () => {
  const me = await aReader();
  const noisy = await aUser(database.db, { username: 'noisy' });
  await switchOff(me.id, 'site');
  await me.mutate('watch.set', { subject: 'project:mill', state: 'muted' });
  await me.mutate('watch.set', { subject: 'user:noisy', state: 'muted' });
  await tell({ to: me.id });
  await tell({ to: me.id, kind: 'comment', slug: 'mill' });
  await tell({ to: me.id, kind: 'comment', by: noisy.id });
  await tell({ to: me.id, kind: 'comment', by: me.id });
  expect(await me.unread()).toBe(0);
  await me.mutate('watch.set', { subject: 'user:noisy', state: 'none' });
  await tell({ to: me.id, kind: 'comment', by: noisy.id });
  expect(await me.unread()).toBe(1);
  expect((await me.query('watch.list')).data).toEqual({
    items: [{ subject: 'project:mill', state: 'muted', name: null, path: null }],
  });
});

test('muting a thing mutes what is in it', async () => {
  const me = await aReader();
  for (const subject of ['project:mill', 'chain:tools']) await me.mutate('watch.set', { subject, state: 'muted' });
  await tell({ to: me.id, slug: 'mill', subject: 'comment:c1' });
  for (const subject of ['chain:tools', 'chain:tools/loom', 'chain-queue:tools', 'post:tools/first-steps']) {
    await tell({ to: me.id, subject });
  }
  expect([await me.unread(), await me.mails()]).toEqual([0, 0]);
  await tell({ to: me.id, subject: 'chain:toolshed' });
  expect([await me.unread(), await me.mails()]).toEqual([1, 1]);
});

test('inbox and mail are switched each by itself, and a mute silences both', async () => {
  const [onlyMail, onlySite, neither] = [await aReader(), await aReader(), await aReader()];
  await switchOff(onlyMail.id, 'site');
  await switchOff(onlySite.id, 'mail');
  for (const way of ['site', 'mail'] as const) await switchOff(neither.id, way);
  const all = [onlyMail, onlySite, neither];
  for (const { id } of all) for (let n = 0; n < 3; n++) await tell({ to: id });
  expect(await Promise.all(all.map(({ mails }) => mails()))).toEqual([1, 0, 0]);
  expect(await Promise.all(all.map(async ({ list }) => (await list()).items.length))).toEqual([0, 1, 0]);
  expect((await onlyMail.query('prefetch.bootstrap')).data).toMatchObject({
    unread: { notifications: 0 },
    notifications: [],
  });
  expect(await onlyMail.mutate('notification.readAll', {})).toMatchObject({ data: { readCount: 0, unreadCount: 0 } });
  await onlyMail.mutate('watch.set', { subject: 'project:mill', state: 'muted' });
  await tell({ to: onlyMail.id, slug: 'mill' });
  expect(await onlyMail.mails()).toBe(1);
});

test('what only mail tells is mailed anew after a day', async () => {
  const me = await aReader();
  await switchOff(me.id, 'site');
  await tell({ to: me.id });
  await database.db.update(notification).set({ createdAt: new Date(Date.now() - 25 * 3_600_000) });
  await tell({ to: me.id });
  await tell({ to: me.id });
  expect(await me.mails()).toBe(2);
});

test('web push is refused while nothing sends it', async () => {
  const me = await aReader();
  const refused = await me.mutate('account.setNotification', { kind: 'vote', way: 'push', enabled: true });
  expect(refused).toMatchObject({ error: { code: 'INVALID_INPUT', field: 'way' } });
});

test('a burst is one mail, and none to whoever does not want it at once', async () => {
  const [eager, daily, quiet, unsure] = [await aReader(), await aReader(), await aReader(), await aReader()];
  await database.db.insert(mailPreference).values({ userId: daily.id, digest: 'daily', unsubscribeToken: 'token' });
  await switchOff(quiet.id, 'mail');
  await database.db.update(user).set({ emailVerified: false }).where(eq(user.id, unsure.id));
  await database.db.update(user).set({ locale: 'de' }).where(eq(user.id, eager.id));
  const all = [eager, daily, quiet, unsure];
  for (const { id } of all) for (let n = 0; n < 3; n++) await tell({ to: id });
  expect(await Promise.all(all.map(({ mails }) => mails()))).toEqual([1, 0, 0, 0]);
  const [sent] = await database.db.select().from(mail).where(eq(mail.userId, eager.id));
  expect(sent).toMatchObject({ recipient: eager.email, locale: 'de', template: 'notification' });
  expect(sent?.data).toMatchObject({
    news: { actor: expect.stringMatching(/^Person \d+$/), others: 0, says: 'upvoted', about: 'loom' },
  });
  expect(sent?.data.url).toMatch(/^https?:\/\/.+\/projects\/loom$/);
});
