import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { retryConflicts } from '#server/retry-conflicts.ts';
import { type TestDatabase, testDatabase } from '#server/testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ max: 1 });
});
afterAll(() => database.drop());

const prepared = async (mark: string) =>
  (await database.sql`select statement from pg_prepared_statements where statement like ${`%${mark}`}`).length;

test('what comes again is prepared, in transactions too, and gives what it gave', async () => {
  const { db } = database;
  const once = (n: number) => db.execute(sql`select ${n}::int + 1 as more -- again`);
  const answers = [];
  for (let n = 0; n < 3; n++) answers.push(await once(n));
  expect(await prepared('again')).toBe(1);
  await db.transaction(async (tx) => {
    for (let n = 0; n < 3; n++) answers.push(await tx.execute(sql`select ${n}::int + 2 as more -- within`));
  });
  expect(await prepared('within')).toBe(1);
  answers.push(await once(6));
  expect(answers).toMatchObject([1, 2, 3, 2, 3, 4, 7].map((more) => [{ more }]));
});

test('a prepared statement whose table has changed is answered all the same', async () => {
  const { db } = database;
  await db.execute(sql`create table changing (a int)`);
  await db.execute(sql`insert into changing values (1)`);
  const read = () => db.execute(sql`select * from changing where a = ${1}`);
  for (let n = 0; n < 4; n++) await read();
  expect(await prepared('a = $1')).toBe(1);
  await db.execute(sql`alter table changing add column b int default 2`);
  expect(await read()).toMatchObject([{ a: 1, b: 2 }]);
  for (let n = 0; n < 4; n++) await read();
  await db.execute(sql`alter table changing add column c int default 3`);
  const transact = () => db.transaction((tx) => tx.execute(sql`select * from changing where a = ${1}`));
  await expect(transact()).rejects.toThrow();
  await db.execute(sql`alter table changing add column d int default 4`);
  for (let n = 0; n < 4; n++) await read();
  await db.execute(sql`alter table changing add column e int default 5`);
  expect(await retryConflicts(transact)).toMatchObject([{ a: 1, e: 5 }]);
});

test('what is another one each time is not, and neither is all that there can be', async () => {
  const { db } = database;
  for (let n = 0; n < 10; n++) await db.execute(sql`select ${n}::int, ${sql.raw(`${n}`)} -- another`);
  expect(await prepared('another')).toBe(0);
  for (let n = 0; n < 320; n++) {
    for (let time = 0; time < 3; time++) await db.execute(sql`select ${n}::int, ${sql.raw(`${n}`)} -- many`);
  }
  expect(await prepared('many')).toBeGreaterThan(250);
  expect(await prepared('many')).toBeLessThanOrEqual(300);
});
