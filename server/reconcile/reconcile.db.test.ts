import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check } from '#db/seed/check.ts';
import { seed } from '#db/seed/seed.ts';
import { createMemoryBackend } from '../cache/backend/memory.ts';
import { Cache } from '../cache/cache.ts';
import { saveDraft } from '../project/draft.writes.ts';
import { aUser } from '../testing/builders.ts';
import { someContent } from '../testing/content.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { ageCounts, reconcile } from './reconcile.ts';

const now = new Date('2026-06-01T12:00:00Z');
const cache = new Cache({ backend: createMemoryBackend() });
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await seed(database.sql, { projects: 200, seed: 1, now });
});
afterAll(async () => {
  cache.close();
  await database.drop();
});

const parts = () => ({ db: database.db, cache });

test('a site that is right has no findings', async () => {
  expect(await reconcile(parts())).toEqual([]);
});

test('a draft has no score yet, and none that is wrong', async () => {
  const owner = await aUser(database.db, { email: 'drafts@example.org', emailVerified: true });
  const content = someContent({ demoUrl: 'https://demo.example.org' });
  await database.db.transaction((tx) => saveDraft(tx, owner, { slug: null, revision: 0, content }));
  expect(await check(database.sql)).toEqual([]);
  expect(await reconcile(parts())).toEqual([]);
});

test('what is wrong is found, mended, and told', async () => {
  await database.db.execute(
    sql`update project set up_count = up_count + 3 where id in (select id from project order by id limit 2)`,
  );
  await database.db.execute(
    sql`update "user" set karma = karma - 1 where id = (select id from "user" order by id limit 1)`,
  );
  await database.db.execute(sql`update chain set follower_count = 0 where follower_count > 0`);
  await database.db.execute(
    sql`update project set quality_points = 1
      where id = (select max(id::text)::uuid from project where status = 'published')`,
  );
  await database.db.execute(sql`update investor_profile set answer_rate = 0.5, median_answer_seconds = 1`);
  const findings = await reconcile(parts());
  expect(findings.map(({ column }) => column)).toEqual([
    'project.up_count',
    'user.karma',
    'chain.follower_count',
    'project scores',
    'investor_profile.answer_rate',
  ]);
  expect(findings[0]).toMatchObject({ rows: 2, examples: [expect.any(String), expect.any(String)] });
  expect(await check(database.sql)).toEqual([]);
  expect(await reconcile(parts())).toEqual([]);
  const [report] = await database.db.execute(
    sql`select found_count, findings, ended_at from reconciliation order by id desc offset 1 limit 1`,
  );
  expect(report).toMatchObject({ findings, ended_at: expect.anything() });
});

test('every count that is stored can be mended, and says what it makes stale', async () => {
  const { counts } = await import('#db/counts.ts');
  for (const { table, column } of counts.filter(({ source }) => !source.includes('$1'))) {
    const { length } = await database.db.execute(
      sql.raw(
        `update "${table}" set ${column} = ${column} + 1 where id = (select id from "${table}" order by id limit 1) returning id`,
      ),
    );
    const found = await reconcile(parts());
    expect(
      found.filter((finding) => finding.column === `${table}.${column}`),
      `${table}.${column}`,
    ).toHaveLength(length);
  }
  expect(await check(database.sql)).toEqual([]);
});

test('counts of recent things age by the hour', async () => {
  expect(await ageCounts(parts(), now)).toBe(0);
  const later = new Date(now.getTime() + 30 * 86_400_000);
  expect(await ageCounts(parts(), later)).toBeGreaterThan(0);
  expect(await check(database.sql, { now: later })).toEqual([]);
});
