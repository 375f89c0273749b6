import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { event, eventEntry, eventSubscriber } from '#db/schema/event.ts';
import { notification, watch } from '#db/schema/notification.ts';
import { user } from '#db/schema/user.ts';
import { anEvent, aProject, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';

let database: TestDatabase;
const hourMs = 3_600_000;
const now = new Date();
const ago = (hours: number) => new Date(now.getTime() - hours * hourMs);

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function tell(at = now) {
  const [{ tellOfEvents }, { siteCache }] = await Promise.all([
    import('./tell-of-events.ts'),
    import('../site-cache.ts'),
  ]);
  await tellOfEvents({ db: database.db, cache: siteCache }, at);
}

const linesOf = (slug: string) =>
  database.db
    .select()
    .from(notification)
    .where(eq(notification.subject, `event:${slug}`));

async function subscribers(eventId: string, count: number, createdAt = ago(48)) {
  const people = [];
  for (let i = 0; i < count; i++) people.push((await aUser(database.db)).id);
  await database.db.insert(eventSubscriber).values(people.map((userId) => ({ eventId, userId, createdAt })));
  return people;
}

test('subscribers hear once that it has begun, and once how it ended, however often the job runs', async () => {
  const { id, slug } = await anEvent(database.db, { startsAt: ago(2), endsAt: ago(-2), name: 'Build week' });
  const people = await subscribers(id, 101);
  await subscribers(id, 1, ago(1));
  await Promise.all([tell(), tell()]);
  await tell();
  const begun = await linesOf(slug);
  expect(begun.map(({ userId }) => userId).toSorted()).toEqual(people.toSorted());
  expect(begun[0]?.data).toMatchObject({ title: 'Build week', says: 'opened' });
  const [someone] = await database.db
    .select()
    .from(user)
    .where(eq(user.id, people[0] ?? ''));
  expect(someone?.unreadNotificationCount).toBe(1);

  await database.db
    .update(notification)
    .set({ readAt: now })
    .where(eq(notification.userId, people[0] ?? ''));
  await database.db
    .update(event)
    .set({ endsAt: ago(1) })
    .where(eq(event.id, id));
  const { id: projectId } = await aProject(database.db);
  await database.db.insert(eventEntry).values({ eventId: id, projectId, rank: 1, updatedAt: ago(0.5) });
  await tell();
  await tell();
  const ended = (await linesOf(slug)).filter(({ data }) => data.told === 'results');
  expect(ended).toHaveLength(102);
});

test('what began before the day is no news, nor is what nobody judged', async () => {
  const old = await anEvent(database.db, { startsAt: ago(30), endsAt: ago(-2) });
  const unjudged = await anEvent(database.db, { startsAt: ago(90), endsAt: ago(2) });
  for (const { id } of [old, unjudged]) await subscribers(id, 1, ago(100));
  await tell();
  expect([await linesOf(old.slug), await linesOf(unjudged.slug)]).toEqual([[], []]);
});

test('nothing begins that is called off', async () => {
  const { id, slug } = await anEvent(database.db, {
    ...{ startsAt: ago(2), endsAt: ago(-2) },
    ...{ calledOffAt: ago(3), calledOffReason: 'The hall is under water.' },
  });
  await subscribers(id, 1);
  await tell();
  expect(await linesOf(slug)).toEqual([]);
});

test('whoever muted it hears nothing', async () => {
  const { id, slug } = await anEvent(database.db, { startsAt: ago(2), endsAt: ago(-2) });
  const [userId = ''] = await subscribers(id, 1);
  await database.db.insert(watch).values({ userId, subject: `event:${slug}`, muted: true });
  await tell();
  const own = and(eq(notification.userId, userId), eq(notification.kind, 'event'));
  expect(await database.db.$count(notification, own)).toBe(0);
});
