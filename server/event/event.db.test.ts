import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { event, eventEntry } from '#db/schema/event.ts';
import { anEvent, aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { EventEntriesInput, EventListInput } from './event.input.ts';
import { loadEntries, loadEvent, loadEvents } from './event.reads.ts';

let database: TestDatabase;
const dayMs = 86_400_000;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  for (const [slug, startsInDays] of [
    ['long-over', -90],
    ['over', -9],
    ['running', -1],
    ['next', 5],
    ['later', 50],
  ] as const) {
    const startsAt = new Date(Date.now() + startsInDays * dayMs);
    await anEvent(db, { slug, startsAt, endsAt: new Date(startsAt.getTime() + 2 * dayMs) });
  }
  // What is called off keeps its place.
  const calledOff = { calledOffAt: new Date(), calledOffReason: 'The hall is under water.' };
  await db.update(event).set(calledOff).where(eq(event.slug, 'next'));
  const { id: eventId } = await anEvent(db, { slug: 'judged' });
  await anEvent(db, { slug: 'deleted', deletedAt: new Date() });
  const entries = [
    { slug: 'late', enteredAt: new Date('2026-01-03') },
    { slug: 'early', track: 'Web', enteredAt: new Date('2026-01-02') },
    { slug: 'winner', enteredAt: new Date('2026-01-04'), rank: 1, prize: 'Grand prize' },
    { slug: 'second', enteredAt: new Date('2026-01-01'), rank: 2 },
  ];
  for (const { slug, ...values } of entries) {
    const { id: projectId } = await aProject(db, { slug });
    await db.insert(eventEntry).values({ eventId, projectId, ...values });
  }
  const { id: projectId } = await aProject(db, { status: 'archived' });
  await db.insert(eventEntry).values({ eventId, projectId, rank: 3 });
});
afterAll(() => database.drop());

const list = async (when: string) => {
  const { items } = await loadEvents(database.db, EventListInput.parse({ when }));
  return items.map(({ slug }) => slug);
};

test('what is to come stands by the next first, what is over by the latest', async () => {
  expect(await list('upcoming')).toEqual(['next', 'later']);
  expect(await list('running')).toEqual(['running']);
  expect(await list('past')).toEqual(['over', 'long-over', 'judged']);
  expect(await list('all')).toEqual(['later', 'next', 'running', 'over', 'long-over', 'judged']);
});

test('entries by rank, then as they came in; what is archived is left out', async () => {
  const { entries } = await loadEvent(database.db, { slug: 'judged' });
  expect(entries.map(({ project }) => project.slug)).toEqual(['winner', 'second', 'early', 'late']);
  expect(entries[0]).toMatchObject({ rank: 1, prize: 'Grand prize' });
});

test('a deleted event is not found', async () => {
  await expect(loadEvent(database.db, { slug: 'deleted' })).rejects.toMatchObject({ code: 'EVENT_NOT_FOUND' });
});

test('the entries of one track stand alone', async () => {
  const { items } = await loadEntries(database.db, EventEntriesInput.parse({ slug: 'judged', track: 'Web' }));
  expect(items.map(({ project }) => project.slug)).toEqual(['early']);
});
