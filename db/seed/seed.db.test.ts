import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#server/testing/database.ts';
import { check } from './check.ts';
import { AlreadySeeded, seed } from './seed.ts';

const now = new Date('2026-05-04T00:00:00Z');
const options = { projects: 400, seed: 7, now };

let database: TestDatabase;
let other: TestDatabase;
beforeAll(async () => {
  [database, other] = await Promise.all([testDatabase({ bulk: true }), testDatabase({ bulk: true })]);
  await seed(database.sql, options);
});
afterAll(() => Promise.all([database.drop(), other.drop()]));

test('every count equals its source and every score its function', async () => {
  expect(await check(database.sql, { now })).toEqual([]);
  const [row] = await database.sql`
    select sum(up_count)::int as votes, max(comment_count)::int as comments, max(proof_score)::float as score from project`;
  expect(row).toMatchObject({ votes: expect.toSatisfy((votes) => votes > 2000 && votes < 6000) });
  expect(row?.comments).toBeGreaterThan(5);
  expect(row?.score).toBeGreaterThan(60);
});

test('cases are there in each state, with reports of different weights, and decisions stand in the audit log', async () => {
  const { sql } = database;
  const rows = await sql`
    select subject_kind || ' ' || status || case when hidden_at is null then '' else ' hidden' end as state, count(*)::int
    from moderation_case group by 1`;
  const states = rows.map(({ state }) => state);
  for (const state of ['project open', 'project open hidden', 'project upheld', 'comment open', 'comment upheld']) {
    expect(states).toContain(state);
  }
  expect(states).toEqual(expect.arrayContaining(['user open', 'user upheld', 'user dismissed']));
  const [row] = await sql`
    select count(distinct weight)::int as weights,
      (select count(*)::int from moderation_case c where abs(weight - (select coalesce(sum(weight), 0) from report where case_id = c.id)) > 0.001) as wrong,
      (select count(*)::int from moderation_case where hidden_at is not null and weight < 3) as light,
      (select count(*)::int from moderation_case c where status <> 'open' and not exists (
        select from audit_log l where l.action = 'moderation.decide' and l.data ->> 'case' = c.id::text
          and l.subject = c.subject_kind || ':' || c.subject_id and l.actor_id = c.decided_by_id)) as unlogged
    from report`;
  expect(row).toMatchObject({ weights: expect.toSatisfy((n) => n > 2), wrong: 0, light: 0, unlogged: 0 });
});

test('of what takes its time there is some: an end without an answer, a wait that is over, a block, kept filters', async () => {
  const { sql } = database;
  const [row] = await sql`select
    (select count(*)::int from intro_request where status = 'expired') as expired,
    (select count(*)::int from investor_application where decided_at < ${now.toISOString()}::timestamptz - interval '30 days'
      and status = 'rejected') as "mayApplyAgain",
    (select count(*)::int from conversation where coalesce(first_blocked_at, second_blocked_at) is not null) as blocked,
    (select count(*)::int from saved_filter) as filters`;
  const some = expect.toSatisfy((count) => count > 0);
  expect(row).toEqual({ expired: some, mayApplyAgain: some, blocked: some, filters: some });
});

test('the check names a count and a score that are wrong', async () => {
  await other.sql`insert into "user" (id, username, display_name, project_count)
    values ('00000000-0000-7000-8000-000000000001', 'ada', 'Ada', 3)`;
  await other.sql`insert into project (id, slug, owner_id, title, tagline, categories, status, published_at)
    values ('00000000-0000-7000-8000-000000000002', 'abc', '00000000-0000-7000-8000-000000000001', 'Abc', 'A tagline of some length',
      array['web'], 'published', '2026-01-01')`;
  const problems = await check(other.sql, { now });
  expect(problems).toEqual([expect.stringContaining('user.project_count'), expect.stringContaining('project scores')]);
  await other.sql`delete from project`;
  await other.sql`delete from "user"`;
});

test('the check names a day that says other than what is there', async () => {
  await database.sql`update site_day set vote_count = vote_count + 1 where day = '2026-05-03'`;
  await database.sql`update project_day set net_votes = net_votes + 1 where id = (select id from project_day order by day desc limit 1)`;
  expect(await check(database.sql, { now })).toEqual([
    expect.stringContaining('project_day: 1 wrong'),
    expect.stringContaining('site_day: 1 wrong'),
  ]);
  await database.sql`update site_day set vote_count = vote_count - 1 where day = '2026-05-03'`;
  await database.sql`update project_day set net_votes = net_votes - 1 where id = (select id from project_day order by day desc limit 1)`;
});

test('the same seed and instant give the same rows', async () => {
  await seed(other.sql, options);
  expect(await fingerprint(other)).toEqual(await fingerprint(database));
});

test('a second run of the same seed is refused and leaves nothing behind; another seed goes beside it', async () => {
  const before = await fingerprint(database);
  await expect(seed(database.sql, options)).rejects.toThrow(AlreadySeeded);
  expect(await fingerprint(database)).toEqual(before);
  await seed(database.sql, { ...options, projects: 50, seed: 8 });
  expect(await check(database.sql, { now })).toEqual([]);
});

test('nothing is dated after the given instant, but what is to come', async () => {
  const [row] = await database.sql`
    select greatest((select max(created_at) from project), (select max(created_at) from vote),
      (select max(created_at) from comment), (select max(created_at) from message), (select max(created_at) from post),
      (select max(created_at) from badge), (select max(created_at) from notification)) as latest`;
  expect(new Date(row?.latest).getTime()).toBeLessThanOrEqual(now.getTime());
});

/** A hash of the rows of each table that has any; what triggers collect, and the news of it, has ids by chance. */
async function fingerprint({ sql }: TestDatabase): Promise<Record<string, string>> {
  const tables = await sql`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('search_word', 'investor_tally', 'outbox') order by 1`;
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql`select md5(string_agg(t::text, '|' order by id)) as hash from ${sql(name)} t`;
    if (row?.hash) found[name] = row.hash;
  }
  return found;
}
