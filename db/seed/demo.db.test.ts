import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#server/testing/database.ts';
import { assignmentStatuses, badgeKinds } from '../vocabulary.ts';
import { check } from './check.ts';
import { seedDemo } from './demo.ts';

const now = new Date('2026-05-04T10:30:00Z');

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ bulk: true });
  await seedDemo(database.sql, { now });
});
afterAll(() => database.drop());

test('the demo has some of everything', async () => {
  const [row] = await database.sql`
    select (select count(*)::int from project where status = 'published') as projects,
      (select count(*)::int from "user") as people, (select count(*)::int from chain) as chains,
      (select count(*)::int from event) as events, (select count(*)::int from investor_profile) as investors,
      (select count(*)::int from event_entry where rank = 1) as winners,
      (select count(*)::int from badge) as badges, (select count(*)::int from intro_request) as intros,
      (select count(*)::int from project where demo_verified_at is not null) as proved,
      (select count(*)::int from feedback where closed_at is null) as open,
      (select count(*)::int from feedback where answer is not null) as answered,
      (select count(*)::int from mail where sent_at is null) as letters,
      (select count(*)::int from mail where sent_at is null and data ? 'code') as writable`;
  expect(row?.writable).toBe(row?.letters);
  expect(row).toMatchObject({ people: 40, chains: 12, events: 3, investors: 15 });
  expect(row?.projects).toBeGreaterThan(60);
  expect(Math.min(row?.winners, row?.badges, row?.intros)).toBeGreaterThan(0);
  expect(Math.min(row?.proved, row?.open, row?.answered)).toBeGreaterThan(3);
});

test('whoever opens the pages of validators, reviews and badges finds some of each', async () => {
  const validators = await database.sql`
    select count(*) filter (where v.ended_at is null and u.is_validator)::int as named,
      count(*) filter (where v.ended_at is not null and not u.is_validator)::int as ended,
      count(*) filter (where not 'platinum' = any(v.badge_kinds))::int as restricted, count(n.id)::int as "byAdmin"
    from validator v join "user" u on u.id = v.user_id left join "user" n on n.id = v.named_by_id`;
  expect([...validators]).toEqual([{ named: 4, ended: 1, restricted: 1, byAdmin: 4 }]);
  const reviews = await database.sql`
    select status, count(*) > 1 as some, count(assigned_by_id) > 0 as "byAdmin" from validator_assignment group by 1 order by 1`;
  expect([...reviews]).toEqual(assignmentStatuses.map((status) => ({ status, some: true, byAdmin: true })));
  const [row] = await database.sql`
    select array(select distinct kind from badge where withdrawn_at is null order by 1)::text[] as kinds,
      (select count(*)::int from badge where featured) as featured,
      (select count(*)::int from badge w join badge b using (project_id, validator_id)
        where w.withdrawn_at <= b.created_at and b.withdrawn_at is null) as again,
      (select count(*)::int from badge b join validator v on v.user_id = b.validator_id
        where not b.kind::text = any(v.badge_kinds)) as "notAllowed",
      (select count(*)::int from validator_assignment a join validator v on v.user_id = a.validator_id
        where v.ended_at is not null and (a.status in ('assigned', 'started') or a.ended_at > v.ended_at)) as "afterEnd"`;
  expect(row).toMatchObject({ kinds: badgeKinds, notAllowed: 0, afterEnd: 0 });
  expect(Math.min(row?.featured, row?.again)).toBeGreaterThan(0);
});

test('the last days are noted: of the site for its sparklines, of projects for how their scores moved', async () => {
  const [row] = await database.sql`
    select (select count(*)::int from site_day) as days, (select max(day)::text from site_day) as today,
      (select count(distinct project_id)::int from project_day) as noted,
      (select count(*)::int from project_day d join project p on p.id = d.project_id where d.proof_score <> p.proof_score) as moved`;
  expect(row).toMatchObject({ days: 31, today: '2026-05-04' });
  expect(row?.noted).toBeGreaterThan(60);
  expect(row?.moved).toBeGreaterThan(20);
});

test('its counts and scores are right', async () => {
  expect(await check(database.sql, { now })).toEqual([]);
});

test('no text has a gap in it', async () => {
  const gaps = await database.sql`
    select text from (
      select title || tagline || description || story || novelty || comparison as text from project
      union all select body from comment union all select body from post union all select rationale from badge
      union all select body from message union all select title || body from project_update
    ) texts where text ~ '\\mundefined\\M|\\{\\w+\\}|\\mnull\\M'`;
  expect([...gaps]).toEqual([]);
});
