import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#server/testing/database.ts';
import { QueueFullError } from './queue.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ max: 1, queueLimit: 2 });
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
