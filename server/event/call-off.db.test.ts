import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLog } from '#db/schema/audit-log.ts';
import { event, eventEntry, eventSubscriber } from '#db/schema/event.ts';
import { notification, watch } from '#db/schema/notification.ts';
import { mail } from '#db/schema/outbox.ts';
import { user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { anEvent, aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import { whileOpen } from '../testing/while-open.ts';
import { removeEvent } from './remove-event.writes.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let admin: ReturnType<typeof caller> & { id: string };

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  const { id, cookie } = await aMember(database.db, { isAdmin: true });
  admin = { id, ...caller(api, cookie) };
});
afterAll(async () => {
  await close();
  await database.drop();
});

const reason = 'The hall is under water.';
const open = { startsAt: new Date('2098-12-31'), endsAt: new Date('2099-01-01') };
const rowOf = async (id: string) => (await database.db.select().from(event).where(eq(event.id, id)))[0];
const actsOn = async (id: string) =>
  (
    await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `event:${id}`))
  ).map(({ action, reason }) => [action, reason]);

async function aBuilder() {
  const me = await aMember(database.db, { projectCount: 1 });
  const { slug: project, id: projectId } = await aProject(database.db, { ownerId: me.id });
  const { db } = database;
  const unread = async () =>
    (await db.select().from(user).where(eq(user.id, me.id)))[0]?.unreadNotificationCount ?? Number.NaN;
  const lines = () => db.select().from(notification).where(eq(notification.userId, me.id));
  const mails = () => db.select().from(mail).where(eq(mail.userId, me.id)).orderBy(mail.id);
  return { ...me, ...caller(api, me.cookie), project, projectId, unread, lines, mails };
}

/** An answer that knows of a write. */
const seen = async (path: string, version: number) => api(path, { headers: { 'x-prova-version': `${version}` } });

test('what is called off says so with its reason, and takes nothing more', async () => {
  const { id, slug } = await anEvent(database.db, { ...open, name: 'Build week' });
  const [me, late] = [await aBuilder(), await aBuilder()];
  await me.mutate('event.subscribe', { slug });
  await me.mutate('event.enter', { slug, project: me.project });
  const { data, version } = await admin.mutate('event.callOff', { slug, reason });
  expect(data).toEqual({ slug });

  const said = { calledOffAt: expect.any(String), calledOffReason: reason };
  const entries = [{ project: { slug: me.project } }];
  expect(await (await seen(`/api/events/${slug}`, version)).json()).toMatchObject({ ...said, entries, entryCount: 1 });
  const { items } = await (await seen('/api/events?when=upcoming', version)).json();
  expect(items).toContainEqual(expect.objectContaining({ slug, ...said }));
  const calendar = await (await seen(`/api/events/${slug}/calendar.ics`, version)).text();
  expect(calendar).toContain('STATUS:CANCELLED\r\n');

  const refused = { status: 409, error: { code: 'EVENT_CALLED_OFF' } };
  expect(await late.mutate('event.subscribe', { slug })).toMatchObject(refused);
  expect(await late.mutate('event.enter', { slug, project: late.project })).toMatchObject(refused);
  expect(await me.mutate('event.withdraw', { slug, project: me.project })).toMatchObject(refused);
  const past = { startsAt: new Date('2026-01-01'), endsAt: new Date('2026-01-02') };
  await database.db.update(event).set(past).where(eq(event.id, id));
  const results = [{ project: me.project, rank: 1, prize: null }];
  expect(await admin.mutate('event.judge', { slug, results })).toMatchObject(refused);
  expect(await me.mutate('event.unsubscribe', { slug })).toMatchObject({ data: { subscriberCount: 0 } });
  expect(await rowOf(id)).toMatchObject({ subscriberCount: 0, entryCount: 1 });
});

test('subscribers and owners of entries are told once, however many call it off at once', async () => {
  const { id, slug } = await anEvent(database.db, { ...open, name: 'Demo day' });
  const [both, owner, muted, stranger] = [await aBuilder(), await aBuilder(), await aBuilder(), await aBuilder()];
  for (const me of [both, muted]) await me.mutate('event.subscribe', { slug });
  for (const me of [both, owner]) await me.mutate('event.enter', { slug, project: me.project });
  // An entry that is not public now is one all the same.
  await owner.mutate('project.archive', { slug: owner.project });
  await database.db.insert(watch).values({ userId: muted.id, subject: `event:${slug}`, muted: true });

  const answers = await Promise.all(Array.from({ length: 4 }, () => admin.mutate('event.callOff', { slug, reason })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
  expect(answers.find(({ status }) => status === 409)?.error).toMatchObject({ code: 'EVENT_CALLED_OFF' });
  expect(await actsOn(id)).toEqual([['event.callOff', reason]]);
  for (const me of [both, owner]) {
    expect(await me.lines()).toMatchObject([
      { kind: 'event', data: { title: 'Demo day', says: 'called off', excerpt: reason } },
    ]);
    expect([await me.unread(), (await me.mails()).length]).toEqual([1, 1]);
  }
  const { data } = await both.query('notification.list');
  expect(data).toMatchObject({ items: [{ about: 'Demo day', excerpt: reason, path: `/events/${slug}`, actors: [] }] });
  for (const me of [muted, stranger]) expect([await me.lines(), await me.mails()]).toEqual([[], []]);
});

test('that it takes place after all folds into the same line, and is mailed all the same', async () => {
  const { id, slug } = await anEvent(database.db, { ...open, name: 'Demo day' });
  const me = await aBuilder();
  await me.mutate('event.subscribe', { slug });
  await admin.mutate('event.callOff', { slug, reason });
  const { version } = await admin.mutate('event.reinstate', { slug });
  await admin.mutate('event.reinstate', { slug });

  expect(await (await seen(`/api/events/${slug}`, version)).json()).toMatchObject({
    calledOffAt: null,
    calledOffReason: null,
  });
  const lines = await me.lines();
  expect(lines).toMatchObject([{ data: { title: 'Demo day', says: 'said that it takes place after all:' } }]);
  expect(lines[0]?.data).not.toHaveProperty('excerpt');
  expect(await me.unread()).toBe(1);
  const told = (await me.mails()).map(({ data }) => [(data.news as { says: string }).says, data.body]);
  expect(told).toEqual([
    ['called off', reason],
    ['said that it takes place after all:', undefined],
  ]);
  expect(await actsOn(id)).toEqual([
    ['event.callOff', reason],
    ['event.reinstate', ''],
  ]);
  expect(await me.mutate('event.enter', { slug, project: me.project })).toMatchObject({ data: { isEntered: true } });
});

test('what is refused leaves nothing', async () => {
  const over = await anEvent(database.db);
  const { id, slug } = await anEvent(database.db, open);
  const me = await aBuilder();
  for (const where of [over, { slug }]) await me.mutate('event.subscribe', { slug: where.slug });
  const before = await Promise.all([rowOf(over.id), rowOf(id)]);
  const callOff = (input: object) => admin.mutate('event.callOff', input);
  expect(await callOff({ slug: over.slug, reason })).toMatchObject({ status: 409, error: { code: 'EVENT_OVER' } });
  expect(await callOff({ slug: 'nowhere', reason })).toMatchObject({ error: { code: 'EVENT_NOT_FOUND' } });
  expect(await callOff({ slug, reason: ' ' })).toMatchObject({ error: { code: 'INVALID_INPUT', field: 'reason' } });
  expect(await me.mutate('event.callOff', { slug, reason })).toMatchObject({ status: 403 });
  expect(await admin.mutate('event.reinstate', { slug })).toMatchObject({ status: 200 });
  expect(await admin.mutate('event.remove', { slug })).toMatchObject({ status: 409, error: { code: 'EVENT_IN_USE' } });
  expect(await Promise.all([rowOf(over.id), rowOf(id)])).toEqual(before);
  expect([await me.lines(), await actsOn(over.id), await actsOn(id)]).toEqual([[], [], []]);
});

test('one that concerns nobody is removed, its address stays taken, and it comes back as it was', async () => {
  const content = {
    ...{ name: 'Slip of the hand', description: '', startsAt: open.startsAt.toISOString() },
    ...{ endsAt: open.endsAt.toISOString(), place: null, url: null, tracks: [], prizes: [] },
  };
  const [organizer] = await database.db.select().from(user).where(eq(user.id, admin.id));
  const create = () => admin.mutate('event.create', { ...content, organizer: organizer?.username });
  await create();
  const slug = 'slip-of-the-hand';
  const [before] = await database.db.select().from(event).where(eq(event.slug, slug));
  const { version } = await admin.mutate('event.remove', { slug });
  expect((await seen(`/api/events/${slug}`, version)).status).toBe(404);
  const { items } = await (await seen('/api/events', version)).json();
  expect(items.map((one: { slug: string }) => one.slug)).not.toContain(slug);
  expect(await admin.mutate('event.remove', { slug })).toMatchObject({ error: { code: 'EVENT_NOT_FOUND' } });
  expect(await create()).toMatchObject({ data: { slug: `${slug}-2` } });
  const back = await admin.mutate('event.restore', { slug });
  expect((await seen(`/api/events/${slug}`, back.version)).status).toBe(200);
  expect(await rowOf(before?.id ?? '')).toEqual(before);
  const acts = (await actsOn(before?.id ?? '')).map(([action]) => action);
  expect(acts).toEqual(['event.create', 'event.remove', 'event.restore']);
});

test('an entry that nobody sees keeps an event too, and whoever subscribes meanwhile finds none', async () => {
  const [entered, empty] = [await anEvent(database.db, open), await anEvent(database.db, open)];
  const me = await aBuilder();
  const { id: projectId } = await aProject(database.db, { status: 'archived' });
  await database.db.insert(eventEntry).values({ eventId: entered.id, projectId });
  expect(await admin.mutate('event.remove', { slug: entered.slug })).toMatchObject({ error: { code: 'EVENT_IN_USE' } });
  const late = await whileOpen(
    database,
    (tx) => removeEvent(tx, admin, { slug: empty.slug }),
    () => me.mutate('event.subscribe', { slug: empty.slug }),
  );
  expect(late).toMatchObject({ error: { code: 'EVENT_NOT_FOUND' } });
  expect(await database.db.$count(eventSubscriber, eq(eventSubscriber.eventId, empty.id))).toBe(0);
});
