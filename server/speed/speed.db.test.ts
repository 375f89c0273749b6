import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { speedDay } from '#db/schema/speed-day.ts';
import { warmRun } from '#db/schema/warm-run.ts';
import { inContext } from '../request-context.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import type { TellSpeed } from './speed.input.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
beforeEach(async () => {
  await database.db.delete(speedDay);
});
afterAll(async () => {
  await close();
  await database.drop();
});

const waits: TellSpeed['waits'] = [
  { kind: 'warm', belowMs: 16, count: 2 },
  { kind: 'cold', belowMs: 150, count: 1 },
];
const tell = (input: object, from = 'somewhere') =>
  inContext({ clientAddress: from }, () => caller(api).mutate('speed.tell', input));
const today = (daysAgo = 0) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
const figures = async () => {
  const { loadSpeedFigures } = await import('./speed.reads.ts');
  const { SpeedFigures } = await import('./speed.output.ts');
  return SpeedFigures.parse(await loadSpeedFigures(database.db));
};

test('what 100 visitors tell at once adds up, in whatever order it is told', async () => {
  const told = await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      tell({ waits: n % 2 ? waits : waits.toReversed() }, `198.51.100.${n}`).then(({ status }) => status),
    ),
  );
  expect(new Set(told)).toEqual(new Set([200]));
  const rows = await database.db.select().from(speedDay);
  expect(rows.map(({ day, kind, belowMs, sampleCount }) => [day, kind, belowMs, sampleCount]).sort()).toEqual([
    [today(), 'cold', 150, 100],
    [today(), 'warm', 16, 200],
  ]);
});

test('only bounded values of known kinds are taken, each once', async () => {
  const one = { kind: 'warm', belowMs: 16, count: 1 };
  const wrong = [
    [],
    [{ ...one, belowMs: 17 }],
    [{ ...one, count: 51 }],
    [{ ...one, count: 0 }],
    [{ ...one, kind: 'hot' }],
    [{ ...one, path: '/' }],
    [one, one],
  ];
  for (const given of wrong) expect(await tell({ waits: given })).toMatchObject({ status: 400 });
  expect(await database.db.$count(speedDay)).toBe(0);
});

test('an address tells no more than its share', async () => {
  const answers = await Promise.all(Array.from({ length: 270 }, () => tell({ waits }, '203.0.113.9')));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(250);
  expect(answers.find(({ status }) => status !== 200)).toMatchObject({
    status: 429,
    error: { code: 'TOO_MANY_REQUESTS' },
  });
  const rows = await database.db.select().from(speedDay);
  expect(rows.find(({ kind }) => kind === 'cold')?.sampleCount).toBe(250);
});

test('a span has its own days, and nothing is said of too few', async () => {
  const row = (daysAgo: number, sampleCount: number) => ({
    ...({ day: today(daysAgo), kind: 'warm', belowMs: 33, sampleCount } as const),
  });
  await database.db.insert(speedDay).values([row(0, 10), row(1, 9), row(6, 20), row(29, 40), row(30, 1000)]);
  const warm = (await figures()).waits.filter(({ kind }) => kind === 'warm');
  expect(warm.map(({ days, count, p50 }) => [days, count, p50])).toEqual([
    [2, 19, null],
    [7, 39, 25],
    [30, 79, 25],
  ]);
});

test('the last warm run is told, whichever instance made it, without what failed in it', async () => {
  expect((await figures()).warmRun).toBeNull();
  const at = '2026-01-01T00:00:00.000Z';
  const read = { name: 'feed.list', keys: 2, oldestAt: at, freshUntil: null };
  const rest = { fresh: 0, filled: 1, failed: 1, errors: ['{}: no answer'], tookMs: 3, endedAt: at };
  const run = { startedAt: at, tookMs: 3, keys: 2, failed: 1 };
  await database.db.insert(warmRun).values({ report: { ...run, reads: [{ ...read, ...rest }] } });
  expect((await figures()).warmRun).toEqual({ ...run, reads: [read] });
});

test('hit rates, and how long writes took to be told, are of this process', async () => {
  const before = await figures();
  for (let n = 0; n < 3; n++) expect((await api('/api/speed')).status).toBe(200);
  const { siteCommit } = await import('../site-commit.ts');
  const { changed } = await import('#db/outbox.ts');
  for (let n = 0; n < 20; n++) await siteCommit((tx) => changed(tx, { tags: ['project:none'] }));
  const after = await figures();
  expect(after.policies.find(({ policy }) => policy === 'speed')).toEqual({ policy: 'speed', answers: 3, hits: 2 });
  expect(after.told.count - before.told.count).toBe(20);
  expect(after.told.p99).toBeGreaterThan(0);
  expect(Date.parse(after.since)).toBeLessThan(Date.now());
});
