import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pageTransition } from '#db/schema/page-transition.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aChain } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { loadOdds } from './odds.reads.ts';
import { learnOdds } from './odds.writes.ts';
import type { Told } from './told.input.ts';
import { addTellings, type Telling, waysOf } from './told.writes.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
beforeEach(async () => {
  await database.sql`truncate page_transition, prefetch_day`;
});
afterAll(async () => {
  await close();
  await database.drop();
});

const now = new Date('2026-05-20T12:00Z');
const day = '2026-05-20';
const nothing: Told = { fetchedCount: 0, usedCount: 0, wastedCount: 0, fetchedBytes: 0, wastedBytes: 0, steps: [] };
const wayFrom = (day: string, to: string, visitorCount: number) => ({ day, fromPath: '/', toPath: to, visitorCount });
const ways = () =>
  database.sql`select from_path as from, to_path as to, visitor_count as visitors from page_transition order by 1, 2`;

test('a way that nine visitors went tells nothing, on however many days; one that ten went on one does, with its share of all', async () => {
  const { db } = database;
  await db
    .insert(pageTransition)
    .values([
      wayFrom(day, '/projects/nine', 9),
      ...Array.from({ length: 13 }, (_, n) =>
        wayFrom(`2026-05-${n + 7}`.replace(/-(\d)$/, '-0$1'), '/projects/again', 1),
      ),
      wayFrom(day, '/projects/ten', 10),
      wayFrom('2026-05-08', '/projects/ten', 6),
      wayFrom(day, '/leaderboard', 25),
    ]);
  const { next } = await loadOdds(db, now);
  expect(next).toEqual({
    '/': [
      ['/leaderboard', 0.397],
      ['/projects/ten', 0.254],
    ],
  });
});

test('only the three likeliest are told, and days before the last 14 do not count', async () => {
  const { db } = database;
  await db
    .insert(pageTransition)
    .values([
      ...['a', 'b', 'c', 'd'].map((slug, n) => wayFrom(day, `/projects/${slug}`, 40 - n)),
      wayFrom('2026-05-06', '/projects/old', 1000),
    ]);
  const { next } = await loadOdds(db, now);
  expect(next['/']?.map(([to]) => to)).toEqual(['/projects/a', '/projects/b', '/projects/c']);
});

test('what is in a private chain is told to nobody, however many go there', async () => {
  const { db } = database;
  await aChain(db, { slug: 'open' });
  await aChain(db, { slug: 'closed', isPublic: false });
  const to = ['/chains', '/chains/open/posts/first', '/chains/closed', '/chains/closed/posts/first'];
  for (const path of to) {
    await db.insert(pageTransition).values([
      { day, fromPath: '/', toPath: path, visitorCount: 50 },
      { day, fromPath: path, toPath: '/about', visitorCount: 50 },
    ]);
  }
  expect(JSON.stringify(await loadOdds(db, now))).toMatch(/^(?!.*closed).*\/chains\/open\/posts\/first/);
});

test('what is old is forgotten, and what few went three days ago; done again it comes to the same', async () => {
  const { db } = database;
  await db
    .insert(pageTransition)
    .values([
      wayFrom('2026-05-06', '/projects/old', 1000),
      wayFrom('2026-05-17', '/projects/rare', 9),
      wayFrom('2026-05-18', '/projects/recent', 9),
      wayFrom('2026-05-10', '/projects/kept', 10),
    ]);
  for (let run = 0; run < 2; run++) {
    await db.transaction((tx) => learnOdds(tx, now));
    expect((await ways()).map(({ to }) => to)).toEqual(['/projects/kept', '/projects/recent']);
  }
  expect(await database.sql`select from outbox where tags @> array['odds']`).toHaveLength(2);
});

test('a hundred that add the same ways in other orders lose none', async () => {
  const { db } = database;
  const pair = (n: number) => [`/projects/p${n}`, `/projects/p${n + 1}`] as const;
  const told = { ...nothing, fetchedCount: 3, usedCount: 1, wastedCount: 2, fetchedBytes: 900, wastedBytes: 600 };
  const telling = (n: number): Telling => ({
    day,
    told,
    ways: Array.from({ length: 20 }, (_, place) => pair((place * 7 + n) % 20)),
  });
  const racers = Array.from({ length: 100 }, (_, n) =>
    db.transaction((tx) => addTellings(tx, [telling(n), telling(n + 1)])),
  );
  await Promise.all(racers);
  const rows = await ways();
  expect(rows).toHaveLength(20);
  expect(new Set(rows.map(({ visitors }) => visitors))).toEqual(new Set([200]));
  expect(
    await database.sql`select fetched_count::int as fetched, wasted_bytes::int as bytes from prefetch_day`,
  ).toEqual([{ fetched: 600, bytes: 120_000 }]);
});

test('only ways between two public pages count, each once and without what stands behind the path', () => {
  const steps: Told['steps'] = [
    ['/?sort=top', '/projects/loom?tab=why'],
    ['/', '/projects/loom'],
    ['/', '/'],
    ['/', '/messages/ada'],
    ['/admin/people', '/'],
    ['/investors/apply', '/investors'],
    ['/projects/loom', '/users/ada'],
  ];
  expect(waysOf({ ...nothing, steps })).toEqual([
    ['/', '/projects/loom'],
    ['/projects/loom', '/users/ada'],
  ]);
});

test('a visitor who tells the same fifty times at once counts once, and what they loaded fifty times', async () => {
  const told = { ...nothing, fetchedCount: 2, fetchedBytes: 500, steps: [['/', '/projects/loom']] };
  const answers = await Promise.all(Array.from({ length: 50 }, () => caller(api).mutate('odds.tell', told)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  await expect
    .poll(() => database.sql`select fetched_count as count from prefetch_day`, { timeout: 8000 })
    .toEqual([{ count: 100 }]);
  expect(await ways()).toEqual([{ from: '/', to: '/projects/loom', visitors: 1 }]);
});

test('more than may be is refused, and so is who tells too often', async () => {
  const { mutate } = caller(api);
  expect((await mutate('odds.tell', { ...nothing, wastedBytes: 10 ** 12 })).status).toBe(400);
  const answers = await Promise.all(Array.from({ length: 70 }, () => mutate('odds.tell', nothing)));
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
});
