import { afterAll, beforeAll, expect, test } from 'vitest';
import { account, session, verification } from '#db/schema/auth.ts';
import { seed } from '#db/seed/seed.ts';
import { type Api, testApi } from './testing/api.ts';
import { aUser } from './testing/builders.ts';
import { canary, fillPrivateColumns, hideRows } from './testing/canaries.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { readExamples } from './testing/read-examples.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let filled: string[];

beforeAll(async () => {
  database = await testDatabase();
  await seed(database.sql, { projects: 150, seed: 1, now: new Date() });
  await withSecrets();
  await hideRows(database.sql);
  filled = await fillPrivateColumns(database.sql);
  ({ api, close } = await testApi(database.url));
}, 120_000);
afterAll(async () => {
  await close();
  await database.drop();
});

test('the canary is in what matters', () => {
  const known = ['user.email', 'saved_project.note', 'intro_request.message', 'message.body', 'session.token'];
  const more = ['account.password', 'verification.value', 'project.import_key', 'post.hidden_reason'];
  expect(filled).toEqual(expect.arrayContaining([...known, ...more]));
});

test('no public read shows anything private, whatever one asks it for', async () => {
  const { publicReads } = await import('./trpc-http.ts');
  const examples = await inputsOfAll();
  expect(Object.keys(examples).sort()).toEqual([...publicReads.keys()].sort());
  for (const [name, inputs] of Object.entries(examples)) {
    let answers = 0;
    for (const input of inputs) answers += await crawl(name, input);
    expect(answers, `${name} answered nothing, so it proves nothing`).toBeGreaterThan(0);
  }
}, 120_000);

test('what is hidden is not found by its address', async () => {
  const { sql } = database;
  const hidden = await sql`
    select '/api/projects/' || slug as path from project where status in ('draft', 'removed')
    union all select '/api/chains/' || slug from chain where not is_public
    union all select '/api/chains/' || slug || '/posts' from chain where not is_public
    union all select '/api/events/' || slug from event where deleted_at is not null`;
  expect(hidden.length).toBeGreaterThan(20);
  for (const { path } of hidden) expect((await api(path)).status, path).toBe(404);
});

/** Reads a list to its end, or a thing; counts the answers that said something. */
async function crawl(name: string, input: object): Promise<number> {
  const response = await api(`/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`);
  const body = await response.text();
  expect(response.status, `${name} ${JSON.stringify(input)} ${body}`).toBe(200);
  expect(body, `${name} ${JSON.stringify(input)}`).not.toContain(canary);
  const { nextCursor, items } = JSON.parse(body).result.data;
  const said = items === undefined || items.length > 0 ? 1 : 0;
  return nextCursor ? said + (await crawl(name, { ...input, cursor: nextCursor })) : said;
}

/** The examples, and everything there is by its own address. */
async function inputsOfAll(): Promise<Record<string, object[]>> {
  const { sql } = database;
  const projects = await sql<{ slug: string; title: string }[]>`
    select slug, title from project where status = 'published' order by comment_count desc`;
  const people = await sql<{ username: string }[]>`
    select username from "user" where deleted_at is null
      and (email is null or email_verified or project_count > 0 or comment_count > 0)`;
  const chains = await sql<{ slug: string }[]>`select slug from chain where is_public`;
  const events = await sql<{ slug: string }[]>`select slug from event where deleted_at is null`;
  const examples = readExamples({
    project: projects[0]?.slug ?? '',
    person: people[0]?.username ?? '',
    chain: chains[0]?.slug ?? '',
    event: events[0]?.slug ?? '',
    word: projects[0]?.title.split(/\W/)[0] ?? '',
    technology: 'TypeScript',
  });
  return {
    ...examples,
    'chain.bySlug': chains.map(({ slug }) => ({ slug })),
    'chain.posts': chains.flatMap(({ slug }) => [{ slug }, { slug, sort: 'new' }]),
    'event.bySlug': events.map(({ slug }) => ({ slug })),
    'profile.byUsername': people.map(({ username }) => ({ username })),
    'project.bySlug': projects.map(({ slug }) => ({ slug })),
    'search.all': [...(examples['search.all'] ?? []), { q: 'canray' }, { q: 'canarie' }],
  };
}

async function withSecrets(): Promise<void> {
  const { id: userId } = await aUser(database.db, { email: 'somebody@example.com' });
  const later = new Date(Date.now() + 86_400_000);
  await database.db.insert(session).values({ userId, token: 'token', expiresAt: later });
  await database.db.insert(account).values({ userId, accountId: '1', providerId: 'credential', password: 'hash' });
  await database.db.insert(verification).values({ identifier: 'x', value: 'code', expiresAt: later });
}
