import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#server/testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('every table has an id and both timestamps, with their zone', async () => {
  const lacking = await database.sql`
    select t.table_name, wanted.name, c.data_type
    from information_schema.tables t
    cross join (values ('id', 'uuid'), ('created_at', 'timestamp with time zone'), ('updated_at', 'timestamp with time zone'))
      as wanted (name, type)
    left join information_schema.columns c
      on c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = wanted.name
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
      and (c.data_type is distinct from wanted.type or c.is_nullable = 'YES')`;
  expect([...lacking]).toEqual([]);
});

test('no timestamp lacks its zone', async () => {
  const lacking = await database.sql`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type = 'timestamp without time zone'`;
  expect([...lacking]).toEqual([]);
});

test('every foreign key says what a deletion does, and leads an index that serves it', async () => {
  const lacking = await database.sql`
    select k.conrelid::regclass::text as table_name, a.attname as column_name
    from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace
      and (k.confdeltype = 'a' or not exists (
        select from pg_index i
        where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1]
          and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = '(' || a.attname || ' IS NOT NULL)')
      ))`;
  expect([...lacking]).toEqual([]);
});

test('every count is checked to stay at zero or above', async () => {
  const lacking = await database.sql`
    select c.table_name, c.column_name
    from information_schema.columns c
    where c.table_schema = 'public' and c.data_type = 'integer' and c.column_name ~ '_count$'
      and c.table_name not in ('project_day', 'two_factor')
      and not exists (
        select from pg_constraint k
        where k.contype = 'c' and k.conrelid = c.table_name::regclass and pg_get_constraintdef(k.oid) ~ c.column_name
      )`;
  expect([...lacking]).toEqual([]);
});
