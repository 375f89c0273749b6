import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#server/testing/database.ts';
import { exportProjects } from '../export.ts';
import { check } from '../seed/check.ts';
import { seedDemo } from '../seed/demo.ts';
import { type ImportOptions, importProjects } from './import.ts';
import { ImportRefused, type Issue } from './issue.ts';

const now = new Date('2026-05-04T00:00:00Z');
const header = 'title,tagline,topics,maker,downloads_per_month\n';
const file = `${header}
tiny-cache,A small cache that forgets,cache|typescript,Ada.L,12
li,Two letters are too few,a|b,x,1
@tiny/cache,"Another one, in two
lines",node,ada-l,3
Tiny Cache,The third of its name,web,ADA.l,4
`.replace('\n\n', '\n');

const deck = `/uploads/${'d'.repeat(64)}.pdf`;

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase({ bulk: true });
});
afterEach(() => database.drop());

test('makers become unclaimed profiles, rows projects; counts and scores are right', async () => {
  const { summary, issues } = await run(file);
  expect(summary).toMatchObject({ rows: 4, imported: 3, unchanged: 0, failed: 1, warnings: 0, profiles: 2 });
  expect(summary.unused).toEqual(['downloads_per_month']);
  expect(issues).toEqual([
    { kind: 'error', line: 3, column: 'title', reason: '"li" has 2 characters, at least 3 are needed' },
  ]);
  expect(await projects()).toEqual([
    { slug: 'tiny-cache', username: 'ada_l', display_name: 'Ada.L', tagline: 'A small cache that forgets' },
    { slug: 'tiny-cache-2', username: 'ada_l_2', display_name: 'ada-l', tagline: 'Another one, in two lines' },
    { slug: 'tiny-cache-3', username: 'ada_l', display_name: 'Ada.L', tagline: 'The third of its name' },
  ]);
  const [person] = await database.sql`select email, project_count from "user" where username = 'ada_l'`;
  expect(person).toEqual({ email: null, project_count: 2 });
  expect(await check(database.sql)).toEqual([]);
});

test('a second run changes nothing', async () => {
  await run(file);
  const before = await contents();
  const { summary } = await run(file, { now: new Date('2026-06-01') });
  expect(summary).toMatchObject({ imported: 0, unchanged: 3, failed: 1, profiles: 0 });
  expect(await contents()).toEqual(before);
});

test('a dry run says what would happen and keeps nothing', async () => {
  const dry = await run(file, { dryRun: true });
  expect(await contents()).toEqual({ projects: null, people: null });
  expect(await run(file)).toEqual(dry);
});

test('a maker is nobody who has an account, even of the same name', async () => {
  await database.sql`insert into "user" (id, username, display_name, email) values (gen_random_uuid(), 'ada_l', 'Ada', 'ada@example.org')`;
  await run(file);
  const [ada] = await database.sql`select project_count from "user" where email is not null`;
  expect(ada?.project_count).toBe(0);
});

test('all rows go to the owner that is named, with their verification', async () => {
  await database.sql`insert into "user" (id, username, display_name, email, email_verified)
    values (gen_random_uuid(), 'grace', 'Grace', 'grace@example.org', true)`;
  const { summary } = await run(file, { owner: 'Grace' });
  expect(summary).toMatchObject({ imported: 3, profiles: 0 });
  const [score] = await database.sql`select min(proof_score)::float as proof_score from project`;
  expect(score?.proof_score).toBe(5);
  expect(await check(database.sql)).toEqual([]);
  await expect(run(file, { owner: 'nobody' })).rejects.toThrow(ImportRefused);
});

test('the same title of two owners is two projects', async () => {
  await database.sql`insert into "user" (id, username, display_name)
    values (gen_random_uuid(), 'grace', 'Grace'), (gen_random_uuid(), 'edsger', 'Edsger')`;
  const titles = 'title,tagline\nShared title,The same words again\n';
  await run(titles, { owner: 'grace' });
  expect((await run(titles, { owner: 'edsger' })).summary).toMatchObject({ imported: 1 });
  expect((await run(titles, { owner: 'grace' })).summary).toMatchObject({ imported: 0, unchanged: 1 });
});

test('a file without the needed columns is refused', async () => {
  await expect(run('name;tagline\na;b\n')).rejects.toThrow("There is no column 'title'");
  await expect(run('title,tagline\nSome title,Some tagline\n')).rejects.toThrow("no column 'maker' or 'owner'");
  await expect(run('title,tagline,title,maker\n')).rejects.toThrow("'title' is there twice");
});

test('a batch that the database refuses leaves nothing of it behind', async () => {
  await database.sql`alter table project add constraint no_third check (title <> 'Tiny Cache')`;
  await expect(run(file)).rejects.toThrow('no_third');
  expect(await contents()).toEqual({ projects: null, people: null });
});

test('an export comes in again as it was, into another database and into its own', async () => {
  await seedDemo(database.sql, { now });
  await database.sql`update project set description = ${'    a block of code\n\n'}, pitch_deck_url = ${deck}, raising_min = 0, raising_max = 1000000000000
    where id = (select min(id::text)::uuid from project where status = 'published')`;
  const exported = await exportOf(database);
  await database.sql`with renamed as (
      update project set slug = 'now-' || slug where id = (select min(id::text)::uuid from project where status = 'published')
      returning id, substr(slug, 5) as before)
    insert into project_slug (id, slug, project_id) select gen_random_uuid(), before, id from renamed`;
  expect((await run(exported)).summary).toMatchObject({ imported: 0, failed: 0, warnings: 0, profiles: 0 });

  const other = await testDatabase({ bulk: true });
  await bringDeck(other);
  const options = { now, report: (issue: Issue) => expect(issue).toBeUndefined() };
  const summary = await importProjects(other.sql, Readable.from([exported]), options);
  expect(summary).toMatchObject({ failed: 0, warnings: 0, unchanged: 0, unused: [] });
  expect(summary.imported).toBeGreaterThan(60);
  expect(lasting(await exportOf(other))).toEqual(lasting(exported));
  expect(await check(other.sql)).toEqual([]);
  await other.drop();
});

test('an export does not name whoever has just left', async () => {
  await run('slug,title,tagline,owner,owner_name\nleft,Left behind,By somebody who left,ada_north,Ada North\n');
  await database.sql`update "user" set deleted_at = now() where username = 'ada_north'`;
  const exported = await exportOf(database);
  expect(exported).not.toMatch(/ada.north/i);
  expect(exported).toMatch(/,deleted_[0-9a-f]{12},Deleted person,/);
});

test('owners who left keep their name on another site, and nobody gets the one that somebody here will leave under', async () => {
  const row = (owner: string) => `slug,title,tagline,owner,owner_name
of-${owner.slice(-12)},Left behind,By somebody who left,${owner},Deleted person
`;
  await run(row('deleted_0123456789ab'));
  const [ada] = await database.sql`insert into "user" (id, username, display_name)
    values (gen_random_uuid(), 'ada', 'Ada') returning right(id::text, 12) as tail`;
  await run(row(`deleted_${ada?.tail}`));
  const more = row(`deleted_${ada?.tail}`).replace('of-', 'also-of-');
  expect((await run(more)).summary).toMatchObject({ imported: 1, profiles: 0 });
  const names = (await projects()).map(({ username }) => username);
  expect(new Set(names)).toEqual(new Set(['deleted_0123456789ab', `deleted_${ada?.tail}_2`]));
});

test('a username that somebody gave up is theirs still: their rows come to them, and no maker gets it', async () => {
  await database.sql`with person as (
      insert into "user" (id, username, display_name) values (gen_random_uuid(), 'ada_now', 'Ada') returning id)
    insert into earlier_username (id, username, user_id) select gen_random_uuid(), 'ada', id from person`;
  await run('title,tagline,owner,maker\nOf hers,Brought from elsewhere,ada,\nOf another,Brought by a maker,,ada\n');
  expect(await projects()).toMatchObject([
    { slug: 'of-another', username: 'ada_2' },
    { slug: 'of-hers', username: 'ada_now' },
  ]);
});

test('a project whose deck is not here comes in without it, which is told once', async () => {
  const decks = `title,tagline,maker,pitch_deck_url
With a deck,A deck of another site,ada,${deck}
Elsewhere,A deck of another place,ada,https://example.org/deck.pdf
`;
  const { summary, issues } = await run(decks);
  expect(summary).toMatchObject({ imported: 2, failed: 0, warnings: 1 });
  expect(issues).toMatchObject([{ kind: 'warning', line: 2, column: 'pitch_deck_url' }]);
  const kept = await database.sql`select pitch_deck_url from project order by slug`;
  expect(kept.map(({ pitch_deck_url: url }) => url)).toEqual(['https://example.org/deck.pdf', null]);
  expect((await run(decks)).summary).toMatchObject({ unchanged: 2, warnings: 0 });
  const picture = decks.replaceAll('.pdf', '.webp');
  expect((await run(picture)).issues).toMatchObject([{ kind: 'error', line: 2, column: 'pitch_deck_url' }]);
});

async function run(csv: string, options: Partial<ImportOptions> = {}) {
  const issues: Issue[] = [];
  const report = (issue: Issue) => issues.push(issue);
  const summary = await importProjects(database.sql, Readable.from([csv]), { now, report, ...options });
  return { summary, issues };
}

function projects() {
  return database.sql`select p.slug, u.username, u.display_name, p.tagline
    from project p join "user" u on u.id = p.owner_id order by slug`.then((rows) => [...rows]);
}

/** A hash of all projects and one of all people; null for none. */
async function contents() {
  const [row] = await database.sql`select (select md5(string_agg(p::text, '|' order by id)) from project p) as projects,
    (select md5(string_agg(u::text, '|' order by id)) from "user" u) as people`;
  return { ...row };
}

/** As somebody brings a deck who has no project yet. */
async function bringDeck({ sql }: TestDatabase): Promise<void> {
  await sql`with person as (
      insert into "user" (id, username, display_name) values (gen_random_uuid(), 'deckless', 'Somebody') returning id)
    insert into upload (id, user_id, kind, hash, url, size_bytes)
    select gen_random_uuid(), id, 'deck', 'd', ${deck}, 1 from person`;
}

async function exportOf({ sql }: TestDatabase): Promise<string> {
  const sink = new PassThrough();
  const [csv] = await Promise.all([text(sink), exportProjects(sql, sink)]);
  return csv;
}

/** The lines of an export without what an import does not take, in an order of their own. */
function lasting(csv: string): string[] {
  return csv
    .split('\n')
    .map((line) => line.replace(/,[^,]*(,\d+){6},[\d.]+$/, ''))
    .sort();
}
