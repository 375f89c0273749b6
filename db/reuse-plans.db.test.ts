import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#server/testing/database.ts';
import type { Database } from './connect.ts';
import { reusingPlans } from './reuse-plans.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ max: 1 });
});
afterAll(() => database.drop());

/** Long enough that planning it costs more than a plan which suits any value. */
const ask = (db: Database, n: number) =>
  db.execute<{ n: number }>(sql`select ${n}::int as n from "user" right join (select 1) one on id = gen_random_uuid()`);

async function plansKept(): Promise<number> {
  const [row] = await database.sql`
    select generic_plans from pg_prepared_statements where statement like 'select $1::int as n%'`;
  return Number(row?.generic_plans);
}

test('the first statement of such a transaction keeps its plan, and none outside of one', async () => {
  for (let n = 0; n < 12; n++) await ask(database.db, n);
  expect(await plansKept()).toBe(0);
  for (let n = 0; n < 12; n++) expect(await reusingPlans(database.db, (tx) => ask(tx, n))).toMatchObject([{ n }]);
  expect(await plansKept()).toBe(12);
  await ask(database.db, 0);
  expect(await plansKept()).toBe(12);
});

test('what fails within is undone, and told', async () => {
  const failing = reusingPlans(database.db, async (tx) => {
    await tx.execute(sql`create table half_done (a int)`);
    throw new Error('half done');
  });
  await expect(failing).rejects.toThrow('half done');
  expect((await database.sql`select to_regclass('half_done') as found`)[0]).toEqual({ found: null });
});
