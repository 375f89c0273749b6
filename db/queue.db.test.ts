import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#server/testing/database.ts';
import { FaultProxy } from '#server/testing/fault-proxy.ts';
import { connect } from './connect.ts';
import { QueueFullError } from './queue.ts';

let database: TestDatabase;
let timed: { text: string; tookMs: number }[] = [];
beforeAll(async () => {
  const onDone = (text: string, tookMs: number) => timed.push({ text, tookMs });
  database = await testDatabase({ max: 1, queueLimit: 2, onDone });
});
afterAll(() => database.drop());

test('more statements than may wait are refused at once, and none after those are done', async () => {
  const asked = Array.from({ length: 5 }, () => database.db.execute(sql`select pg_sleep(0.05)`));
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
  expect(outcomes[4]).toMatchObject({ reason: { cause: expect.any(QueueFullError) } });
  await expect(database.db.execute(sql`select 1`)).resolves.toBeDefined();
});

test('a failed statement and a failed transaction give their place back', async () => {
  for (let i = 0; i < 5; i++) {
    await expect(database.db.execute(sql`select no_such_column`)).rejects.toThrow();
    await expect(database.db.transaction((tx) => tx.execute(sql`select no_such_column`))).rejects.toThrow();
  }
  await expect(database.db.execute(sql`select 1 as one`)).resolves.toMatchObject([{ one: 1 }]);
});

test('statements of a transaction are timed one by one, and count as one', async () => {
  const { db, stats } = database;
  timed = [];
  const doneBefore = stats.done;
  await db.transaction(async (tx) => {
    await Promise.all([1, 2, 3, 4].map((n) => tx.execute(sql`select ${n}::int`)));
    await tx.execute(sql`select pg_sleep(0.05)`);
    await tx.transaction((nested) => nested.execute(sql`select pg_sleep(0.06)`));
  });
  const slow = timed.filter(({ tookMs }) => tookMs >= 45).map(({ text }) => text);
  expect(slow).toEqual(['select pg_sleep(0.05)', 'select pg_sleep(0.06)', 'transaction']);
  expect(timed).toHaveLength(7);
  expect(stats).toMatchObject({ pending: 0, done: doneBefore + 1 });
});

test('while the database is away statements fail soon, and once it is back they are answered soon', async () => {
  const url = new URL(database.url);
  const line = await FaultProxy.to(Number(url.port));
  url.port = `${line.port}`;
  const { db, close } = connect(url.href, { max: 12 });
  line.break();
  const startedAt = performance.now();
  for (let round = 0; round < 2; round++) {
    const asked = await Promise.allSettled(Array.from({ length: 12 }, () => db.execute(sql`select 1`)));
    expect(asked.every(({ status }) => status === 'rejected')).toBe(true);
  }
  line.mend();
  await db.execute(sql`select 1`);
  expect(performance.now() - startedAt).toBeLessThan(4000);
  await close();
  await line.end();
});
