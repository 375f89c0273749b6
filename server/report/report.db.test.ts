import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#db/id.ts';
import { notification } from '#db/schema/notification.ts';
import { mail } from '#db/schema/outbox.ts';
import { moderationCase, report } from '#db/schema/report.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aCountedProject, caseOf, reportAnew, reportEnough } from '../testing/reporting.ts';
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

const isPublic = async (slug: string) => (await api(`/api/projects/${slug}`)).status === 200;

test('a hundred reports at once are one case with all their weight, and hide the thing once', async () => {
  const { db } = database;
  const owner = await aMember(db);
  const { id, slug } = await aCountedProject(db, { ownerId: owner.id });
  const people = await Promise.all(Array.from({ length: 100 }, () => aMember(db)));
  const subject = { kind: 'project', slug };
  const answers = await Promise.all(
    people.map(({ cookie }) => caller(api, cookie).mutate('report.send', { subject, reason: 'Spam.' })),
  );
  // Whoever comes after it was hidden finds nothing to report.
  const sent = answers.filter(({ status }) => status === 200).length;
  expect(sent).toBe(3);
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(97);
  const cases = await db.select().from(moderationCase).where(eq(moderationCase.subjectId, id));
  expect(cases).toMatchObject([{ status: 'open', reportCount: 3, weight: 3, hiddenAt: expect.any(Date) }]);
  const letters = await db.select().from(mail).where(eq(mail.recipient, owner.email));
  expect(letters.map(({ template }) => template)).toEqual(['moderation']);
});

test('whoever has confirmed no address may report, and hides nothing nor makes up the number', async () => {
  const { db } = database;
  const { id, slug } = await aCountedProject(db);
  const subject = { kind: 'project', slug };
  const newcomers = await Promise.all(Array.from({ length: 4 }, () => aMember(db, { emailVerified: false })));
  for (const { cookie } of newcomers) {
    const sent = await caller(api, cookie).mutate('report.send', { subject, reason: 'Spam.' });
    expect(sent.status).toBe(200);
  }
  expect(await caseOf(db, id)).toMatchObject({ reportCount: 4, weight: 0, hiddenAt: null });
  // Two whose reports were right weigh as much as three newcomers.
  await reportAnew(api, db, subject);
  await reportAnew(api, db, subject);
  await db.update(moderationCase).set({ weight: 3 }).where(eq(moderationCase.subjectId, id));
  const late = await aMember(db, { emailVerified: false });
  await caller(api, late.cookie).mutate('report.send', { subject, reason: 'Spam.' });
  expect(await caseOf(db, id)).toMatchObject({ hiddenAt: null });
  await reportAnew(api, db, subject);
  expect(await caseOf(db, id)).toMatchObject({ hiddenAt: expect.any(Date) });
});

test('an author hears in the inbox that reports hid their own, whether or not an address is confirmed', async () => {
  const { db } = database;
  const owner = await aMember(db, { emailVerified: false });
  const title = 'A loom';
  const { id, slug } = await aCountedProject(db, { ownerId: owner.id, title });
  await reportEnough(api, db, { kind: 'project', slug });
  const { data } = await caller(api, owner.cookie).query('notification.list');
  const lines = (data as { items: object[] }).items;
  expect(lines).toMatchObject([
    {
      says: 'several reports hid',
      about: title,
      thing: 'project',
      path: '/settings/moderation',
      actors: [],
      actorCount: 1,
      excerpt: null,
    },
  ]);
  const admin = caller(api, (await aMember(db, { isAdmin: true })).cookie);
  const decision = { id: (await caseOf(db, id)).id, decision: 'dismissed', reason: 'It is no spam.' };
  expect((await admin.mutate('moderation.decide', decision)).status).toBe(200);
  // What was decided stands beside it, though neither was read.
  expect(await db.$count(notification, eq(notification.userId, owner.id))).toBe(2);
});

test('a hundred reports of a person, whom nothing hides, are all in one case', async () => {
  const { db } = database;
  const target = await aMember(db);
  const subject = { kind: 'user', username: target.username };
  const answers = await Promise.all(Array.from({ length: 100 }, () => reportAnew(api, db, subject)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(await caseOf(db, target.id)).toMatchObject({ reportCount: 100, weight: 100, hiddenAt: null });
  expect(await db.select().from(report).where(eq(report.subjectId, target.id))).toHaveLength(100);
});

test('the same person reports a thing once, however often they send it', async () => {
  const { slug, id } = await aCountedProject(database.db);
  const { mutate } = caller(api, (await aMember(database.db)).cookie);
  const send = () => mutate('report.send', { subject: { kind: 'project', slug }, reason: 'Spam.' });
  const answers = await Promise.all(Array.from({ length: 10 }, send));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await send()).toMatchObject({ status: 409, error: { code: 'ALREADY_REPORTED' } });
  expect(await caseOf(database.db, id)).toMatchObject({ reportCount: 1, weight: 1 });
});

test('nobody reports what is their own', async () => {
  const me = await aMember(database.db);
  const { slug } = await aCountedProject(database.db, { ownerId: me.id });
  const { mutate } = caller(api, me.cookie);
  for (const subject of [
    { kind: 'project', slug },
    { kind: 'user', username: me.username },
  ]) {
    expect(await mutate('report.send', { subject, reason: 'Spam.' })).toMatchObject({ error: { code: 'OWN_THING' } });
  }
});

test('what the public cannot see cannot be reported', async () => {
  const { mutate } = caller(api, (await aMember(database.db)).cookie);
  const draft = await aProject(database.db, { status: 'draft', publishedAt: null });
  const answers = await Promise.all(
    [
      { kind: 'project', slug: draft.slug },
      { kind: 'comment', id: newId() },
      { kind: 'chain', slug: 'no-such-chain' },
      { kind: 'post', chain: 'no-such-chain', slug: 'post' },
      { kind: 'reply', id: newId() },
      { kind: 'user', username: 'nobody_here' },
      { kind: 'message', id: newId() },
    ].map((subject) => mutate('report.send', { subject, reason: 'Spam.' })),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
});

test('more than twenty a day are too many', async () => {
  const { mutate } = caller(api, (await aMember(database.db)).cookie);
  const people = await Promise.all(Array.from({ length: 21 }, () => aMember(database.db)));
  const statuses: number[] = [];
  for (const { username } of people) {
    statuses.push((await mutate('report.send', { subject: { kind: 'user', username }, reason: 'Spam.' })).status);
  }
  expect(statuses).toEqual([...Array(20).fill(200), 429]);
});

test('a report weighs by how often its reporter was right, and a granted appeal takes that back', async () => {
  const { db } = database;
  const admin = caller(api, (await aMember(db, { isAdmin: true })).cookie);
  const me = await aMember(db);
  const { mutate } = caller(api, me.cookie);
  const weightNow = async () => {
    const { username, id } = await aMember(db);
    await mutate('report.send', { subject: { kind: 'user', username }, reason: 'Spam.' });
    return (await caseOf(db, id)).weight;
  };
  const decided = async (decision: 'upheld' | 'dismissed') => {
    const author = await aMember(db);
    await mutate('report.send', { subject: { kind: 'user', username: author.username }, reason: 'Spam.' });
    const { id } = await caseOf(db, author.id);
    await admin.mutate('moderation.decide', { id, decision, reason: 'I looked at it.' });
    return { id, author };
  };
  expect(await weightNow()).toBe(1);
  const { id, author } = await decided('upheld');
  expect(await weightNow()).toBeCloseTo(1.2);
  await caller(api, author.cookie).mutate('report.appeal', { id, appeal: 'It was somebody else.' });
  await admin.mutate('moderation.decideAppeal', { id, decision: 'granted', reason: 'They are right.' });
  expect(await weightNow()).toBeCloseTo(0.8);
  for (let n = 0; n < 3; n++) await decided('dismissed');
  expect(await weightNow()).toBe(0.5);
});

test('two reports hide nothing, the third does, and who reported sees what came of it', async () => {
  const { db } = database;
  const { slug, id } = await aCountedProject(db);
  const subject = { kind: 'project', slug };
  await reportAnew(api, db, subject);
  await reportAnew(api, db, subject);
  expect(await isPublic(slug)).toBe(true);
  const { cookie } = await aMember(db);
  const { mutate, query } = caller(api, cookie);
  const { version } = await mutate('report.send', { subject, reason: 'Spam.' });
  expect((await api(`/api/projects/${slug}`, { headers: { 'x-prova-version': `${version}` } })).status).toBe(404);
  const admin = caller(api, (await aMember(db, { isAdmin: true })).cookie);
  const { id: caseId } = await caseOf(db, id);
  await admin.mutate('moderation.decide', { id: caseId, decision: 'dismissed', reason: 'It is fine.' });
  expect((await query('report.sent')).data).toMatchObject({
    items: [{ status: 'dismissed', reason: 'Spam.', subject: { kind: 'project', isHidden: false } }],
  });
  expect((await query('notification.list')).data).toMatchObject({
    items: [{ kind: 'moderation', path: '/settings/moderation' }],
  });
});

test('the author sees what is hidden and why, and never who reported it', async () => {
  const { db } = database;
  const owner = await aMember(db);
  const { slug } = await aCountedProject(db, { ownerId: owner.id, title: 'Loom' });
  await reportEnough(api, db, { kind: 'project', slug });
  const { data } = await caller(api, owner.cookie).query('report.cases');
  expect(data).toMatchObject({ items: [{ status: 'open', subject: { title: 'Loom', isHidden: true } }] });
  expect(JSON.stringify(data)).not.toMatch(/person_|It is spam/);
  // Nor can they bring it back.
  const { mutate } = caller(api, owner.cookie);
  for (const [procedure, input] of [
    ['project.restore', { slug }],
    ['project.archive', { slug }],
    ['project.remove', { slug }],
  ] as const) {
    expect(await mutate(procedure, input)).toMatchObject({ error: { code: 'PROJECT_NOT_FOUND' } });
  }
});
