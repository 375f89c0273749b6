import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversation } from '#db/schema/conversation.ts';
import { follow } from '#db/schema/follow.ts';
import { mailPreference, notificationPreference, watch } from '#db/schema/notification.ts';
import { mail } from '#db/schema/outbox.ts';
import { type Api, testApi } from '../testing/api.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aPair } from '../testing/talking.ts';
import { mailUnread } from './mail-unread.writes.ts';

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

const mailsTo = (userId: string) =>
  database.db
    .select({ template: mail.template, locale: mail.locale, data: mail.data })
    .from(mail)
    .where(eq(mail.userId, userId))
    .orderBy(asc(mail.id));
const after = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const run = (minutes: number) => mailUnread(database.db, after(minutes));

test('what is unread for 15 minutes is mailed, once, and again only when it was read meanwhile', async () => {
  const { ada, bo } = await aPair(database.db, api);
  await database.sql`update "user" set locale = 'de' where id = ${bo.id}`;
  await ada.say('Hello');
  await run(14);
  expect(await mailsTo(bo.id)).toEqual([]);
  await run(16);
  expect(await mailsTo(bo.id)).toMatchObject([
    {
      template: 'unread_messages',
      locale: 'de',
      data: {
        from: 'Ada',
        others: 0,
        items: [{ name: 'Ada', count: 1, url: expect.stringMatching(/\/messages\/person_/) }],
      },
    },
  ]);
  // More of the same stretch is told no second time.
  const id = await ada.say('Are you there?');
  await run(60);
  expect(await mailsTo(bo.id)).toHaveLength(1);
  await bo.read(id);
  await ada.say('Good');
  await run(10);
  expect(await mailsTo(bo.id)).toHaveLength(1);
  await run(60);
  expect(await mailsTo(bo.id)).toHaveLength(2);
});

test('what was read in time is not mailed', async () => {
  const { ada, bo } = await aPair(database.db, api);
  await bo.read(await ada.say('Hello'));
  await run(60);
  expect(await mailsTo(bo.id)).toEqual([]);
});

test('one mail tells of all conversations, also of one that has begun just now', async () => {
  const pairs = [await aPair(database.db, api), await aPair(database.db, api)];
  const [{ bo } = pairs[0] ?? { bo: undefined }] = pairs;
  const third = pairs[1]?.bo;
  if (!bo || !third) throw new Error('nobody was made');
  await pairs[0]?.ada.say('Hello');
  await database.db.insert(follow).values({ followerId: bo.id, followedId: third.id });
  await third.mutate('message.send', { username: bo.username, body: 'Hello too' });
  await database.db
    .update(conversation)
    .set({ firstUnreadSince: after(10) })
    .where(eq(conversation.lastMessageText, 'Hello too'));
  await run(16);
  expect(await mailsTo(bo.id)).toMatchObject([{ data: { from: 'Bo', others: 1, items: [{}, {}] } }]);
  await run(60);
  expect(await mailsTo(bo.id)).toHaveLength(1);
});

test('nobody is mailed against their wish, and what they did not want is not made up for', async () => {
  const { db } = database;
  const unwanted = await Promise.all(Array.from({ length: 6 }, () => aPair(db, api)));
  const [stopped, daily, picky, muting, unsure, blocking] = unwanted;
  const digest = (userId: string, digest: 'off' | 'daily') =>
    db.insert(mailPreference).values({ userId, digest, unsubscribeToken: userId });
  await digest(stopped?.bo.id ?? '', 'off');
  await digest(daily?.bo.id ?? '', 'daily');
  await db
    .insert(notificationPreference)
    .values({ userId: picky?.bo.id ?? '', kind: 'message', way: 'mail', enabled: false });
  await db.insert(watch).values({ userId: muting?.bo.id ?? '', subject: `user:${muting?.ada.username}`, muted: true });
  for (const { ada } of unwanted) await ada.say('Hello');
  await database.sql`update "user" set email_verified = false where id = ${unsure?.bo.id ?? ''}`;
  await blocking?.bo.mutate('message.setBlock', { username: blocking.ada.username, blocks: true });
  await run(16);
  await db.delete(mailPreference);
  await db.delete(notificationPreference);
  await run(60);
  for (const { bo } of unwanted) expect(await mailsTo(bo.id)).toEqual([]);
});

test('two that run at once tell each person once', async () => {
  const pairs = await Promise.all(Array.from({ length: 6 }, () => aPair(database.db, api)));
  for (const { ada } of pairs) await ada.say('Hello');
  await Promise.all(Array.from({ length: 4 }, () => run(16)));
  for (const { bo } of pairs) expect(await mailsTo(bo.id)).toHaveLength(1);
});

test('whoever cannot be mailed keeps nobody else from it, and is once they can', async () => {
  const { sql: query } = database;
  const [stuck, other] = [await aPair(database.db, api), await aPair(database.db, api)];
  for (const { ada } of [stuck, other]) await ada.say('Hello');
  await query.unsafe(`create function refuse_to_mail() returns trigger language plpgsql as $$
    begin if new.user_id = '${stuck.bo.id}' then raise exception 'not this one'; end if; return new; end $$`);
  await query`create trigger refuse_to_mail before insert on mail for each row execute function refuse_to_mail()`;
  await expect(run(16)).rejects.toThrow('people who could not be mailed what they have not read: 1 of 2');
  expect(await mailsTo(stuck.bo.id)).toEqual([]);
  expect(await mailsTo(other.bo.id)).toHaveLength(1);
  await query`drop function refuse_to_mail cascade`;
  await run(17);
  for (const { bo } of [stuck, other]) expect(await mailsTo(bo.id)).toHaveLength(1);
});
