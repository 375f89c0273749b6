import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { badge } from '#db/schema/badge.ts';
import { project } from '#db/schema/project.ts';
import { vote } from '#db/schema/vote.ts';
import { createMemoryBackend } from '../cache/backend/memory.ts';
import { Cache } from '../cache/cache.ts';
import { aProject, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { noteDay } from './note-day.writes.ts';

const cache = new Cache({ backend: createMemoryBackend() });
let database: TestDatabase;
beforeEach(async () => {
  await database?.drop();
  database = await testDatabase();
});
afterAll(async () => {
  cache.close();
  await database.drop();
});

const at = (text: string) => new Date(`2026-05-${text}Z`);

const siteDays = () =>
  database.sql`select day::text, person_count as people, project_count as projects, vote_count as votes, badge_count as badges
    from site_day order by day desc limit 3`;
const projectDays = () =>
  database.sql`select slug, day::text, d.proof_score as score, d.net_votes as votes from project_day d
    join project p on p.id = d.project_id order by slug, day`;
const everything = async () => [
  await database.sql`select * from site_day order by day`,
  await database.sql`select * from project_day order by project_id, day`,
];

/** A project by somebody who came before it, with a vote by another. */
async function aVotedProject(slug: string, createdAt: Date) {
  const { db } = database;
  const owner = await aUser(db, { createdAt });
  const made = await aProject(db, { slug, ownerId: owner.id, publishedAt: createdAt, upCount: 1, qualityPoints: 5 });
  const voter = await aUser(db, { createdAt });
  await db.insert(vote).values({ projectId: made.id, userId: voter.id, value: 1, createdAt });
  return made;
}

test('a day is what there was at its end, today what there is so far; earlier days are made up for', async () => {
  const { db } = database;
  await aVotedProject('first', at('01T10:00'));
  const { id: projectId } = await aVotedProject('second', at('03T09:00'));
  const [validator, gone] = [
    await aUser(db, { createdAt: at('02T23:59') }),
    await aUser(db, { deletedAt: at('03T01:00') }),
  ];
  const rationale = 'Every option has an example that runs, and the limits are named.';
  const award = { projectId, kind: 'stone', points: 5, rationale } as const;
  await db.insert(badge).values([
    { ...award, validatorId: validator.id, createdAt: at('03T09:30') },
    { ...award, validatorId: gone.id, createdAt: at('03T09:40'), withdrawnAt: at('03T09:50'), withdrawnReason: 'x' },
  ]);
  await noteDay({ db, cache }, at('03T12:02'));
  expect([...(await siteDays())]).toEqual([
    { day: '2026-05-03', people: 5, projects: 2, votes: 2, badges: 1 },
    { day: '2026-05-02', people: 3, projects: 1, votes: 1, badges: 0 },
    { day: '2026-05-01', people: 2, projects: 1, votes: 1, badges: 0 },
  ]);
  expect(await database.sql`select from site_day`).toHaveLength(31);
});

test('the first run after midnight closes the day that has ended, and a later one leaves it', async () => {
  const { db } = database;
  await aVotedProject('early', at('03T22:00'));
  await noteDay({ db, cache }, at('03T23:02'));
  await aVotedProject('late', at('03T23:50'));
  const { id } = await aVotedProject('new-day', at('04T00:01'));
  await noteDay({ db, cache }, at('04T00:02'));
  expect([...(await siteDays())].slice(0, 2)).toEqual([
    { day: '2026-05-04', people: 6, projects: 3, votes: 3, badges: 0 },
    { day: '2026-05-03', people: 4, projects: 2, votes: 2, badges: 0 },
  ]);
  await db.update(project).set({ status: 'removed', removedReason: 'Spam' }).where(eq(project.slug, 'early'));
  await db.update(project).set({ upCount: 9 }).where(eq(project.id, id));
  await noteDay({ db, cache }, at('04T01:02'));
  expect([...(await siteDays())].slice(0, 2)).toEqual([
    { day: '2026-05-04', people: 6, projects: 2, votes: 3, badges: 0 },
    { day: '2026-05-03', people: 4, projects: 2, votes: 2, badges: 0 },
  ]);
  expect([...(await projectDays())]).toEqual([
    { slug: 'early', day: '2026-05-03', score: '5.0', votes: 1 },
    { slug: 'late', day: '2026-05-03', score: '5.0', votes: 1 },
    { slug: 'new-day', day: '2026-05-04', score: '5.0', votes: 9 },
  ]);
});

test('a project has a row only where its figures are others than in its last one; a draft has none', async () => {
  const { db } = database;
  const { id } = await aVotedProject('voted', at('01T10:00'));
  await aProject(db, { slug: 'draft', status: 'draft', publishedAt: null });
  await noteDay({ db, cache }, at('01T12:02'));
  await noteDay({ db, cache }, at('02T12:02'));
  await db.update(project).set({ upCount: 4 }).where(eq(project.id, id));
  await noteDay({ db, cache }, at('03T12:02'));
  await db.update(project).set({ upCount: 7 }).where(eq(project.id, id));
  await noteDay({ db, cache }, at('03T13:02'));
  expect([...(await projectDays())]).toEqual([
    { slug: 'voted', day: '2026-05-01', score: '5.0', votes: 1 },
    { slug: 'voted', day: '2026-05-03', score: '5.0', votes: 7 },
  ]);
});

test('done again, or by two at once, it comes to the same', async () => {
  const { db } = database;
  for (const slug of ['a', 'b', 'c']) await aVotedProject(slug, at('01T10:00'));
  const now = at('02T12:02');
  await Promise.all(Array.from({ length: 8 }, () => noteDay({ db, cache }, now)));
  const once = await everything();
  expect(once[1]).toHaveLength(3);
  await noteDay({ db, cache }, now);
  expect(await everything()).toEqual(once);
});

test('more projects than fit in a slice are all noted', async () => {
  const { db } = database;
  const { ownerId } = await aProject(db);
  await database.sql`insert into project (id, slug, owner_id, title, tagline, categories, status, published_at)
    select gen_random_uuid(), 'many-' || n, ${ownerId}, 'Many', 'One of a great many', array['web'], 'published', '2026-01-01'
    from generate_series(1, 4100) n`;
  await noteDay({ db, cache }, at('02T12:02'));
  expect(await database.sql`select from project_day`).toHaveLength(4101);
});
