import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLog } from '#db/schema/audit-log.ts';
import { event, eventEntry, eventSubscriber } from '#db/schema/event.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { anEvent, aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import { whileOpen } from '../testing/while-open.ts';
import { createEvent } from './organize.writes.ts';

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

const openUntil = new Date('2099-01-01');
const rowOf = async (id: string) => (await database.db.select().from(event).where(eq(event.id, id)))[0];

async function aBuilder() {
  const me = await aMember(database.db, { projectCount: 1 });
  const { slug: project, id: projectId } = await aProject(database.db, { ownerId: me.id });
  return { ...me, ...caller(api, me.cookie), project, projectId };
}

test('one subscribes once, and no more', async () => {
  const { slug } = await anEvent(database.db, { endsAt: openUntil });
  const { query, mutate } = await aBuilder();
  expect((await query('event.own', { slug })).data).toEqual({ isSubscribed: false, entries: [] });
  expect(await mutate('event.subscribe', { slug })).toMatchObject({ data: { isSubscribed: true, subscriberCount: 1 } });
  expect(await mutate('event.subscribe', { slug })).toMatchObject({ data: { subscriberCount: 1 } });
  expect((await query('event.own', { slug })).data).toMatchObject({ isSubscribed: true });
  expect(await mutate('event.unsubscribe', { slug })).toMatchObject({ data: { subscriberCount: 0 } });
  expect(await mutate('event.unsubscribe', { slug })).toMatchObject({ data: { subscriberCount: 0 } });
  expect(await mutate('event.subscribe', { slug: 'nowhere' })).toMatchObject({ error: { code: 'EVENT_NOT_FOUND' } });
});

test('a project enters several events, each once, with one of its tracks', async () => {
  const tracks = ['Web', 'Data'];
  const [{ id, slug }, other] = [
    await anEvent(database.db, { endsAt: openUntil, tracks }),
    await anEvent(database.db, { endsAt: openUntil }),
  ];
  const { query, mutate, project } = await aBuilder();
  const enter = (track: string | null) => mutate('event.enter', { slug, project, track });
  expect(await enter('Web')).toMatchObject({ data: { isEntered: true, entryCount: 1 } });
  expect(await enter('Data')).toMatchObject({ data: { entryCount: 1 } });
  for (const track of ['Games', null]) expect(await enter(track)).toMatchObject({ error: { field: 'track' } });
  expect(await mutate('event.enter', { slug: other.slug, project })).toMatchObject({ data: { entryCount: 1 } });
  expect((await query('event.own', { slug })).data).toMatchObject({ entries: [{ slug: project, track: 'Data' }] });
  const page = await (await api(`/api/projects/${project}`)).json();
  expect(page.events).toHaveLength(2);
  expect(await mutate('event.withdraw', { slug, project })).toMatchObject({
    data: { isEntered: false, entryCount: 0 },
  });
  expect(await mutate('event.withdraw', { slug, project })).toMatchObject({ data: { entryCount: 0 } });
  expect((await rowOf(id))?.entryCount).toBe(0);
});

test('only what is public is counted among the entries', async () => {
  const { id, slug } = await anEvent(database.db, { endsAt: openUntil });
  const { mutate, project } = await aBuilder();
  await mutate('event.enter', { slug, project });
  const count = async () => (await rowOf(id))?.entryCount;
  const { version, status } = await mutate('project.archive', { slug: project });
  expect(status).toBe(200);
  expect(await count()).toBe(0);
  const list = await (await api('/api/events', { headers: { 'x-prova-version': `${version}` } })).json();
  expect(list.items).toContainEqual(expect.objectContaining({ slug, entryCount: 0 }));
  await mutate('project.unarchive', { slug: project });
  expect(await count()).toBe(1);
  await mutate('project.archive', { slug: project });
  expect(await mutate('event.withdraw', { slug, project })).toMatchObject({ data: { entryCount: 0 } });
});

test('only what is one’s own and published enters, and only before the end', async () => {
  const { slug } = await anEvent(database.db, { endsAt: openUntil });
  const over = await anEvent(database.db);
  const [me, another] = [await aBuilder(), await aBuilder()];
  const draft = await aProject(database.db, { ownerId: me.id, status: 'draft', publishedAt: null });
  for (const project of [another.project, draft.slug])
    expect(await me.mutate('event.enter', { slug, project })).toMatchObject({ error: { code: 'PROJECT_NOT_FOUND' } });
  for (const name of ['event.enter', 'event.withdraw'])
    expect(await me.mutate(name, { slug: over.slug, project: me.project })).toMatchObject({
      status: 409,
      error: { code: 'EVENT_OVER' },
    });
});

test('of a hundred at once each counts once', async () => {
  const { id, slug } = await anEvent(database.db, { endsAt: openUntil });
  const people = await Promise.all(Array.from({ length: 10 }, aBuilder));
  const all = async (name: string, n: number) => {
    const one = ({ mutate, project }: (typeof people)[number]) => mutate(name, { slug, project });
    const answers = await Promise.all(
      Array.from({ length: n }, (_, i) => people[i % 10]).flatMap((me) => (me ? [one(me)] : [])),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  };
  await Promise.all([all('event.subscribe', 50), all('event.enter', 50)]);
  expect(await rowOf(id)).toMatchObject({ subscriberCount: 10, entryCount: 10 });
  await Promise.all([
    ...['event.subscribe', 'event.unsubscribe', 'event.enter', 'event.withdraw'].map((name) => all(name, 25)),
  ]);
  const [row, subscribers, entries] = await Promise.all([
    rowOf(id),
    database.db.$count(eventSubscriber, eq(eventSubscriber.eventId, id)),
    database.db.$count(eventEntry, eq(eventEntry.eventId, id)),
  ]);
  expect(row).toMatchObject({ subscriberCount: subscribers, entryCount: entries });
  const [{ reconcile }, { siteCache }] = await Promise.all([
    import('../reconcile/reconcile.ts'),
    import('../site-cache.ts'),
  ]);
  const findings = await reconcile({ db: database.db, cache: siteCache });
  expect(findings.filter(({ column }) => column.startsWith('event.'))).toEqual([]);
});

const someContent = (organizer: string) => ({
  name: 'Build week',
  description: 'Seven days, **one** thing.',
  startsAt: '2020-01-01T09:00:00.000Z',
  endsAt: '2020-01-03T17:00:00.000Z',
  place: 'Ghent',
  url: 'https://example.org/',
  organizer,
  tracks: ['Web'],
  prizes: [{ name: 'First prize', description: 'A table' }],
});

test('an admin announces, changes and judges an event, and all of it is in the audit log', async () => {
  const admin = await aMember(database.db, { isAdmin: true });
  const { mutate } = caller(api, admin.cookie);
  const content = someContent(admin.username);
  expect(await mutate('event.create', content)).toMatchObject({ data: { slug: 'build-week' } });
  expect(await mutate('event.create', content)).toMatchObject({ data: { slug: 'build-week-2' } });
  const turned = { ...content, endsAt: '2019-01-01T00:00:00.000Z' };
  expect(await mutate('event.create', turned)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  expect(await mutate('event.create', { ...content, organizer: 'nobody_here' })).toMatchObject({
    error: { code: 'PROFILE_NOT_FOUND', field: 'organizer' },
  });
  const slug = 'build-week';
  const open = { ...content, name: 'Build weeks', endsAt: openUntil.toISOString() };
  const edit = async (content: object) => {
    const [row] = await database.db.select().from(event).where(eq(event.slug, slug));
    return mutate('event.edit', { slug, updatedAt: row?.updatedAt.toISOString(), content });
  };
  await edit(open);
  const { project, projectId, ...me } = await aBuilder();
  await me.mutate('event.enter', { slug, project, track: 'Web' });
  const named = async (version = 0) => {
    const headers = { 'x-prova-version': `${version}` };
    const { events } = await (await api(`/api/projects/${project}`, { headers })).json();
    return events.map(({ name }: { name: string }) => name);
  };
  expect(await named()).toEqual(['Build weeks']);
  const results = [{ project, rank: 1, prize: 'First prize' }];
  expect(await mutate('event.judge', { slug, results })).toMatchObject({ error: { code: 'EVENT_NOT_OVER' } });
  const renamed = await edit(content);
  // Who began from another state is told of it.
  const late = { slug, updatedAt: '2020-01-01T00:00:00.000Z', content: open };
  expect(await mutate('event.edit', late)).toMatchObject({ error: { code: 'EDIT_CONFLICT' } });
  expect(await named(renamed.version)).toEqual(['Build week']);
  const { version } = await mutate('event.judge', { slug, results });
  const page = await (await api(`/api/events/${slug}`, { headers: { 'x-prova-version': `${version}` } })).json();
  expect(page).toMatchObject({
    name: 'Build week',
    organizer: { username: admin.username },
    entries: [{ rank: 1, prize: 'First prize', track: 'Web', project: { slug: project } }],
  });
  const stranger = { slug, results: [{ ...results[0], project: 'nowhere' }] };
  expect(await mutate('event.judge', stranger)).toMatchObject({ error: { code: 'PROJECT_NOT_FOUND' } });
  const lines = await database.db.select().from(auditLog).where(eq(auditLog.actorId, admin.id));
  const actions = lines.map(({ action }) => action).toSorted();
  expect(actions).toEqual(['event.create', 'event.create', 'event.edit', 'event.edit', 'event.judge']);
  expect((await me.mutate('event.create', content)).status).toBe(403);
});

test('a name that another is numbered into meanwhile is numbered itself', async () => {
  const admin = await aMember(database.db, { isAdmin: true });
  const { mutate } = caller(api, admin.cookie);
  const content = { ...someContent(admin.username), name: 'Loom' };
  await mutate('event.create', content);
  const made = await whileOpen(
    database,
    (tx) => createEvent(tx, admin, content),
    () => mutate('event.create', { ...content, name: 'Loom 2' }),
  );
  expect(made).toMatchObject({ data: { slug: 'loom-2-2' } });
});

test('a calendar is there to take home', async () => {
  const { slug } = await anEvent(database.db, { name: 'Demo day', updatedAt: new Date('2026-03-04T05:06:07Z') });
  const answer = await api(`/api/events/${slug}/calendar.ics`);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const calendar = await answer.text();
  for (const line of ['SUMMARY:Demo day', 'DTSTAMP:20260304T050607Z']) expect(calendar).toContain(`${line}\r\n`);
  expect((await api('/api/events/nowhere/calendar.ics')).status).toBe(404);
});
