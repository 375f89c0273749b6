import { eq, isNull } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { changed } from '#db/outbox.ts';
import { outbox } from '#db/schema/outbox.ts';
import { user } from '#db/schema/user.ts';
import { createMemoryBackend } from '../cache/backend/memory.ts';
import { Cache } from '../cache/cache.ts';
import type { CacheEvent } from '../cache/event-log.ts';
import { aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { commit } from './commit.ts';
import { keepRelaying, relay, sweepOutbox } from './relay.ts';

let database: TestDatabase;
let cache: Cache;
let bumped: string[][];
/** Whether the cache's back end takes bumps. */
let isAway: boolean;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => {
  bumped = [];
  isAway = false;
  const backend = createMemoryBackend();
  const bump = async (tags: readonly string[]) => {
    if (isAway) throw new Error('away');
    return backend.bump(tags);
  };
  const onEvent = (event: CacheEvent) =>
    event.type === 'bump' && event.everywhere && bumped.push([...event.tags].sort());
  cache = new Cache({ backend: { ...backend, bump }, onEvent });
});
afterEach(async () => {
  cache.close();
  await database.db.delete(outbox);
});
afterAll(() => database.drop());

const tell = () => relay({ db: database.db, cache });
const untold = () => database.db.$count(outbox, isNull(outbox.sentAt));

test('a committed write is told at once, with all that it changed', async () => {
  const { result, version } = await commit({ db: database.db, cache }, async (tx) => {
    const { username } = await aUser(tx);
    await changed(tx, { tags: ['a', 'b'] });
    await changed(tx, { tags: ['b', 'c'] });
    return username;
  });
  expect(bumped).toEqual([['a', 'b', 'c']]);
  expect(version).toBeGreaterThan(0);
  expect(await database.db.$count(user, eq(user.username, result))).toBe(1);
  await expect.poll(untold).toBe(0);
});

test('a write that is taken back tells nothing', async () => {
  const write = commit({ db: database.db, cache }, async (tx) => {
    await changed(tx, { tags: ['a'] });
    throw new Error('on purpose');
  });
  await expect(write).rejects.toThrow('on purpose');
  expect([bumped, await database.db.$count(outbox)]).toEqual([[], 0]);
});

test('what a process left behind when it died is told by another', async () => {
  await database.db.transaction((tx) => changed(tx, { tags: ['a'] }));
  expect(await tell()).toBe(1);
  expect([bumped, await untold(), await tell()]).toEqual([[['a']], 0, 0]);
});

test('what another program writes by COPY is told too', async () => {
  await database.sql.begin((sql) => changed(sql, { tags: ['a', 'a', 'b c"\\'] }));
  await tell();
  expect(bumped).toEqual([['a', 'b c"\\']]);
});

test('while the back end is away rows wait', async () => {
  isAway = true;
  const { version } = await commit({ db: database.db, cache }, (tx) => changed(tx, { tags: ['a'] }));
  expect(version).toBeGreaterThan(0);
  expect([await tell(), await untold(), bumped]).toEqual([0, 1, []]);
  isAway = false;
  expect([await tell(), await untold(), bumped]).toEqual([1, 0, [['a']]]);
});

test('all that waits is told in one go, however much, and yesterday is forgotten', async () => {
  for (let n = 0; n < 45; n++) await database.db.transaction((tx) => changed(tx, { tags: [`tag${n}`] }));
  expect([await tell(), await untold()]).toEqual([45, 0]);
  await database.sql`update outbox set sent_at = now() - interval '25 hours' where tags <> '{tag44}'`;
  await sweepOutbox({ db: database.db, cache });
  expect(await database.db.select({ tags: outbox.tags }).from(outbox)).toEqual([{ tags: ['tag44'] }]);
});

test('two instances do not wait for each other, and leave nothing', async () => {
  for (let n = 0; n < 50; n++) await database.db.transaction((tx) => changed(tx, { tags: [`tag${n}`] }));
  const counts = await Promise.all(Array.from({ length: 6 }, () => tell()));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(50);
  expect(bumped.flat().toSorted()).toEqual(Array.from({ length: 50 }, (_, n) => `tag${n}`).toSorted());
});

test('what was written just now is left to whoever wrote it', async () => {
  await database.db.transaction((tx) => changed(tx, { tags: ['a'] }));
  const { db } = database;
  expect(await relay({ db, cache }, { minAgeMs: 60_000 })).toBe(0);
  expect([bumped, await untold()]).toEqual([[], 1]);
  await database.sql`update outbox set created_at = now() - interval '61 seconds'`;
  expect(await relay({ db, cache }, { minAgeMs: 60_000 })).toBe(1);
});

test('one that runs tells what comes, and ends when told', async () => {
  const errors: unknown[] = [];
  const stop = keepRelaying({ db: database.db, cache }, (error) => errors.push(error));
  await database.db.transaction((tx) => changed(tx, { tags: ['a'] }));
  await expect.poll(() => bumped, { timeout: 5000 }).toEqual([['a']]);
  await stop();
  expect(errors).toEqual([]);
});
