import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#db/id.ts';
import { seed } from '#db/seed/seed.ts';
import { countedUpTo } from '#db/vocabulary.ts';
import type { Person } from './auth/person.ts';
import { postSorts } from './chain/chain.input.ts';
import type { PersonalRead } from './personal-read.ts';
import { loadDashboard } from './prefetch/dashboard.reads.ts';
import { appRouter } from './router.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { manyRoles } from './testing/many-roles.ts';
import { touchedBy } from './testing/plan.ts';
import { readExamples, type Subjects } from './testing/read-examples.ts';
import { publicReads } from './trpc-http.ts';

// What a read costs must hang on what it gives, not on how much there is: no timing, but the plans on 100,000 projects.
const projects = 100_000;
const largeTable = 5000;
const mostRowsOfStatement = 15_000;

let database: TestDatabase;
let statements: { text: string; parameters: unknown[] }[] = [];
let subjects: Subjects;
let large: Set<string>;

beforeAll(async () => {
  database = await testDatabase({
    shortReads: true,
    onQuery: (text, parameters) => statements.push({ text, parameters }),
  });
  const plan = { votes: projects, follows: 20_000, conversations: 20_000, notifications: 50_000 };
  await seed(database.sql, { projects, seed: 1, now: new Date(), plan });
  await database.sql`vacuum analyze`;
  subjects = await findSubjects();
  const tables =
    await database.sql`select relname as name from pg_class where relkind = 'r' and reltuples > ${largeTable}`;
  large = new Set(tables.map(({ name }) => name));
}, 600_000);
afterAll(() => database.drop());

test.each([...publicReads])(
  '%s keeps to its statements and scans no large table',
  async (name, read) => {
    const inputs = readExamples(subjects)[name] ?? [];
    expect(inputs).not.toEqual([]);
    for (const input of inputs) {
      const { nextCursor } = await expectFrugal(read, input);
      if (nextCursor) await expectFrugal(read, { ...input, cursor: nextCursor });
    }
  },
  300_000,
);

test('personal reads keep to their statements too, of whoever has the most', async () => {
  const [me] = await database.sql`
    select user_id as id from notification group by 1 order by count(*) desc, count(*) filter (where read_at is null) desc limit 1`;
  const own = await database.sql`select slug from project where owner_id = ${me?.id} and status = 'published' limit 1`;
  const [partner] =
    await database.sql`select username from "user" where deleted_at is null and project_count > 0 and id in (
    select second_user_id from conversation where first_user_id = ${me?.id}
    union select first_user_id from conversation where second_user_id = ${me?.id}) limit 1`;
  await database.sql`insert into chain_moderator (id, chain_id, user_id)
    select ${newId()}, id, ${me?.id} from chain where slug = ${subjects.chain} on conflict do nothing`;
  const [closed] = await database.sql`insert into chain (id, slug, name, owner_id, is_public)
    values (${newId()}, 'closed-here', 'Closed here', ${me?.id}, false) returning slug`;
  // More than a page of them, so that its lists go on.
  await database.sql`insert into post (id, slug, chain_id, author_id, title, body)
    select gen_random_uuid(), 'closed-' || n, (select id from chain where slug = 'closed-here'), ${me?.id}, 'Closed ' || n, 'Closed'
    from generate_series(1, 500) n`;
  const closedPost = { ...closed, post: 'closed-1' };
  const inputs: Record<string, object[]> = {
    ...Object.fromEntries(
      ['submissions', 'forEdit', 'queue', 'hiddenPosts', 'figures'].map((name) => [
        `chain.${name}`,
        [{ slug: subjects.chain }],
      ]),
    ),
    'chain.own': [{ ...closed }],
    'chain.privateProjects': [{ ...closed }],
    'chain.privatePosts': postSorts.map((sort) => ({ ...closed, sort })),
    'comment.ownOf': [{ slug: subjects.project }],
    'event.own': [{ slug: subjects.event }],
    'follow.of': [{ usernames: [subjects.person, 'nobody_here'] }],
    'intro.list': [{}, { box: 'sent' }, { status: 'pending' }],
    'intro.open': [{}, { slug: subjects.project }, { username: subjects.person }],
    'marks.ofSlugs': [{ slugs: [subjects.project] }],
    'pipeline.list': [{}, { stage: 'watching' }],
    'pipeline.stageOf': [{ slug: subjects.project }],
    'message.conversations': [{}, { text: 'a' }],
    'message.thread': [{ ...partner }, { ...partner, older: newId() }],
    'post.ownOf': [subjects.post],
    'post.privateBySlug': [closedPost],
    'post.privateReplies': [closedPost],
    'project.forEdit': [...own],
    'review.bySlug': [{ slug: subjects.project }],
    'review.reviewers': [...own],
    'savedFilter.list': [{ list: 'investors' }],
    'saved.list': [{}, { sort: 'score' }, { sort: 'votes', text: subjects.word }],
  };
  // Of many sectors and of one that few projects are in: both have to find what fits them.
  const investors = await database.sql`
    (select user_id as id from investor_profile order by cardinality(sectors) desc limit 1)
    union all (select user_id from investor_profile where sectors = '{hardware}' limit 1)
    union all (select user_id from investor_profile where sectors = '{climate}' limit 1)`;
  expect(investors.length).toBeGreaterThan(1);
  const names = Object.entries(appRouter._def.procedures).flatMap(([name, procedure]) => {
    const read = (procedure as { meta?: { personalRead?: PersonalRead } }).meta?.personalRead;
    return read ? [{ name, read }] : [];
  });
  expect(names.map(({ name }) => name)).toContain('prefetch.bootstrap');
  for (const { name, read } of names) {
    for (const one of name === 'investors.matches' ? investors : [me]) {
      const load = (db: PostgresJsDatabase, input: unknown) =>
        read.load(db, { ...one, sessionId: newId() } as Person, input);
      for (const input of inputs[name] ?? [{}]) {
        const { nextCursor } = await expectFrugal({ ...read, load }, input);
        if (nextCursor) await expectFrugal({ ...read, load }, { ...input, cursor: nextCursor });
      }
    }
  }
}, 300_000);

test('a word that very many have is not counted out, any other is', async () => {
  const { loadFeed } = await import('./feed/feed.reads.ts');
  const { FeedInput } = await import('./feed/feed.input.ts');
  const matching = async (word: string) => {
    const [row] = await database.sql`
      select count(*)::int as n from project where status = 'published' and search @@ prova_tsquery(${word})`;
    return Number(row?.n);
  };
  const askFor = async (text: string) => {
    statements = [];
    const { count } = await loadFeed(database.db, FeedInput.parse({ text }));
    return { count, counted: statements.filter(({ text }) => /^select count.*prova_tsquery/.test(text)).length };
  };
  expect(await matching('works')).toBeGreaterThan(20_000);
  expect(await askFor('works')).toEqual({ count: countedUpTo, counted: 0 });
  const rare = await matching('juniper');
  expect(rare).toBeLessThan(countedUpTo);
  expect(await askFor('juniper')).toEqual({ count: rare, counted: 1 });
});

test('the dashboard of somebody with every role does too, all of it and each part alone', async () => {
  expect(await manyRoles(database.url)).toContain('prova.session_token');
  const [row] = await database.sql`select id from "user" where username = 'many_roles_0'`;
  const none = { id: row?.id, isValidator: false, isInvestor: false, isAdmin: false };
  for (const role of ['isValidator', 'isInvestor', 'isAdmin']) {
    const me = { ...none, [role]: true };
    await expectFrugal({ queries: 5, load: (db) => loadDashboard(db, me) }, { role });
  }
  const all = { id: row?.id, isValidator: true, isInvestor: true, isAdmin: true };
  await expectFrugal({ queries: 5, load: (db) => loadDashboard(db, all) }, {});
}, 300_000);

type Frugal = { queries: number; load: (db: PostgresJsDatabase, input: unknown) => Promise<unknown> };

async function expectFrugal(read: Frugal, input: object): Promise<{ nextCursor?: string | null }> {
  statements = [];
  const answer = (await read.load(database.db, input)) as { nextCursor?: string | null };
  const sent = statements;
  expect(sent.length, `statements of ${JSON.stringify(input)}`).toBeLessThanOrEqual(read.queries);
  for (const [at, { text, parameters }] of sent.entries()) {
    const keepsPlan = sent[at - 1]?.text.startsWith('set local plan_cache_mode') ?? false;
    const touched = await touchedBy(database.sql, { text, parameters, keepsPlan });
    const scanned = touched.filter(({ table, sequentially }) => sequentially && large.has(table));
    expect(scanned, `${JSON.stringify(input)}\n${text}`).toEqual([]);
    const rows = touched.reduce((sum, node) => sum + node.rows, 0);
    expect(rows, `rows for ${JSON.stringify(input)}\n${text}`).toBeLessThan(mostRowsOfStatement);
  }
  return answer;
}

/** The largest of each kind, and a common word and technology: the dearest to ask for. */
async function findSubjects(): Promise<Subjects> {
  const [row] = await database.sql`select
    (select slug from project where status = 'published' order by comment_count desc limit 1) as project,
    (select json_build_object('slug', p.slug, 'username', u.username) from badge b join project p on p.id = b.project_id
      join "user" u on u.id = b.validator_id where b.withdrawn_at is null and p.status = 'published' order by p.badge_count desc limit 1) as badge,
    (select username from "user" order by project_count desc limit 1) as person,
    (select slug from chain where is_public order by post_count desc limit 1) as chain,
    (select json_build_object('slug', c.slug, 'post', p.slug) from post p join chain c on c.id = p.chain_id
      where c.is_public and p.hidden_at is null order by p.reply_count desc limit 1) as post,
    (select slug from event order by entry_count desc limit 1) as event,
    (select username from investor_profile p join "user" u on u.id = p.user_id where is_public limit 1) as investor,
    (select technology from project, unnest(technologies) as technology group by 1 order by count(*) desc limit 1) as technology`;
  return { ...(row as Omit<Subjects, 'word'>), word: 'calendar' };
}
