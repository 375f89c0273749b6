import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailPreference, notification, notificationPreference } from '#db/schema/notification.ts';
import { mail } from '#db/schema/outbox.ts';
import { user } from '#db/schema/user.ts';
import { setDigest } from '../account/preference.writes.ts';
import { mailWish } from '../mail/unsubscribe.ts';
import { aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { sendDigests } from './digest.writes.ts';

let database: TestDatabase;
const now = new Date('2026-06-01T08:00:00Z');
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** Somebody who gets digests, with unread news of two projects from two hours before `now`. */
async function aSubscriber(digest: 'daily' | 'weekly', emailVerified = true) {
  const { db } = database;
  const me = await aUser(db, { emailVerified });
  await db.execute(`update "user" set email = username || '@example.org' where id = '${me.id}'`);
  await db.insert(mailPreference).values({ userId: me.id, digest, unsubscribeToken: me.id });
  await aLine(me.id, 'loom', after(-2));
  await aLine(me.id, 'mill', after(-1));
  return me;
}

async function aLine(userId: string, title: string, foldedAt: Date) {
  const actor = await aUser(database.db, { displayName: 'Ada' });
  const subject = `project:${title}`;
  await database.db
    .insert(notification)
    .values({ userId, kind: 'vote', subject, actorId: actor.id, actorCount: 3, data: { title }, foldedAt });
}

const upvoted = (about: string) => ({ actor: 'Ada', others: 2, says: 'upvoted', about });

const mailsTo = (userId: string) =>
  database.db.select({ data: mail.data }).from(mail).where(eq(mail.userId, userId)).orderBy(mail.id);

test('a digest tells what is unread, the latest first, and once', async () => {
  const me = await aSubscriber('daily');
  expect(await sendDigests(database.db, now)).toBe(1);
  expect(await sendDigests(database.db, now)).toBe(0);
  const [{ data } = { data: {} }] = await mailsTo(me.id);
  expect(data).toMatchObject({
    digest: 'daily',
    items: [{ news: upvoted('mill') }, { news: upvoted('loom') }],
  });
});

test('a digest is in the language of its reader', async () => {
  const me = await aSubscriber('weekly');
  await database.db.update(user).set({ locale: 'de' }).where(eq(user.id, me.id));
  await sendDigests(database.db, now);
  expect(await database.db.select({ locale: mail.locale }).from(mail).where(eq(mail.userId, me.id))).toEqual([
    { locale: 'de' },
  ]);
});

test('the next one, a day or a week later, tells only what came since', async () => {
  const [daily, weekly] = [await aSubscriber('daily'), await aSubscriber('weekly')];
  await sendDigests(database.db, now);
  for (const { id } of [daily, weekly]) await aLine(id, 'kiln', after(3));
  await sendDigests(database.db, after(12));
  expect([(await mailsTo(daily.id)).length, (await mailsTo(weekly.id)).length]).toEqual([1, 1]);
  await sendDigests(database.db, after(24));
  expect([(await mailsTo(daily.id)).length, (await mailsTo(weekly.id)).length]).toEqual([2, 1]);
  expect((await mailsTo(daily.id))[1]?.data.items).toMatchObject([{ news: upvoted('kiln') }]);
  await sendDigests(database.db, after(48));
  expect(await mailsTo(daily.id)).toHaveLength(2);
  await sendDigests(database.db, after(7 * 24));
  expect(await mailsTo(weekly.id)).toHaveLength(2);
});

test('what the inbox does not get is told once all the same', async () => {
  const me = await aSubscriber('daily');
  await database.db.update(notification).set({ onlyMailed: true }).where(eq(notification.userId, me.id));
  await sendDigests(database.db, now);
  const [{ data } = { data: {} }] = await mailsTo(me.id);
  expect(data.items).toMatchObject([{ news: upvoted('mill') }, { news: upvoted('loom') }]);
  const lines = await database.db.select().from(notification).where(eq(notification.userId, me.id));
  expect(lines.filter(({ readAt }) => readAt === null)).toEqual([]);
});

test('two that run at once send each digest once', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => aSubscriber('daily')));
  const sent = await Promise.all([sendDigests(database.db, now), sendDigests(database.db, now)]);
  expect(sent[0] + sent[1]).toBe(people.length);
  for (const { id } of people) expect(await mailsTo(id)).toHaveLength(1);
});

test('whoever cannot be sent theirs keeps nobody else from it, however many they are', async () => {
  const { db, sql: query } = database;
  const stuck = await Promise.all(Array.from({ length: 201 }, () => aUser(db)));
  await db
    .insert(mailPreference)
    .values(stuck.map(({ id }) => ({ userId: id, digest: 'daily' as const, unsubscribeToken: `stuck-${id}` })));
  const me = await aSubscriber('daily');
  await query`create function refuse_to_send() returns trigger language plpgsql as
    $$ begin raise exception 'not this one'; end $$`;
  await query`create trigger refuse_to_send before update on mail_preference
    for each row when (new.unsubscribe_token like 'stuck-%') execute function refuse_to_send()`;
  await expect(sendDigests(db, now)).rejects.toThrow('people whose digest could not be sent: 201 of 202');
  expect(await mailsTo(me.id)).toHaveLength(1);
  await query`drop function refuse_to_send cascade`;
  expect(await sendDigests(db, now)).toBe(0);
  expect(await mailsTo(me.id)).toHaveLength(1);
});

test('nothing is sent to an address that is not verified, nor of a kind that shall not be mailed', async () => {
  const unsure = await aSubscriber('daily', false);
  const picky = await aSubscriber('daily');
  await database.db
    .insert(notificationPreference)
    .values({ userId: picky.id, kind: 'vote', way: 'mail', enabled: false });
  await sendDigests(database.db, now);
  expect([await mailsTo(unsure.id), await mailsTo(picky.id)]).toEqual([[], []]);
});

test('whoever leaves mail at once hears the next morning of what came since, and not once more of what was mailed', async () => {
  const { db } = database;
  const me = await aUser(db, { emailVerified: true });
  await db.execute(`update "user" set email = username || '@example.org' where id = '${me.id}'`);
  await mailWish(db, me.id);
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  await aLine(me.id, 'mailed', inHours(-1));
  await db.transaction((tx) => setDigest(tx, me, { digest: 'daily' }));
  await aLine(me.id, 'new', inHours(1));
  await sendDigests(db, inHours(15));
  const mails = await mailsTo(me.id);
  expect(mails.map(({ data }) => data.items)).toMatchObject([[{ news: upvoted('new') }]]);
});
