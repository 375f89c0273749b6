import { hash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { account, session, verification } from '#db/schema/auth.ts';
import { seed } from '#db/seed/seed.ts';
import { type Api, testApi } from './testing/api.ts';
import { aUser } from './testing/builders.ts';
import { canary, fillPrivateColumns, hideRows } from './testing/canaries.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { readExamples } from './testing/read-examples.ts';
import { aMember } from './testing/session.ts';

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
  const more = [
    'account.password',
    'verification.value',
    'project.import_key',
    'project.demo_token',
    'feedback.body',
    'post.hidden_reason',
  ];
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
    union all select '/api/projects/' || slug || '/updates' from project where status in ('draft', 'removed')
    union all select '/api/chains/' || slug from chain where not is_public
    union all select '/api/chains/' || slug || '/posts' from chain where not is_public
    union all select '/api/chains/' || c.slug || '/posts/' || p.slug from post p join chain c on c.id = p.chain_id
      where not c.is_public or p.hidden_at is not null or p.deleted_at is not null
    union all select '/api/chains/' || slug || '/projects' from chain where not is_public
    union all select '/api/chains/' || slug || '/log' from chain where not is_public
    union all select '/api/investors/' || username from investor_profile p join "user" u on u.id = p.user_id
      where not is_public
    union all select '/api/events/' || slug from event where deleted_at is not null`;
  expect(hidden.length).toBeGreaterThan(20);
  for (const { path } of hidden) expect((await api(path)).status, path).toBe(404);
});

test('who is signed in gets the same bytes as a visitor', async () => {
  const people = await Promise.all(
    [{}, { isAdmin: true }, { isInvestor: true, isValidator: true }].map((roles) => aMember(database.db, roles)),
  );
  const cookies = ['', ...people.map(({ cookie }) => cookie)];
  let compared = 0;
  for (const [name, inputs] of Object.entries(await inputsOfAll())) {
    for (const input of inputs) {
      const address = `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
      const answers = await Promise.all(cookies.map((cookie) => hashOf(address, cookie)));
      expect(new Set(answers).size, `${name} ${JSON.stringify(input)}`).toBe(1);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(200);
}, 120_000);

test('personal answers are kept by nobody', async () => {
  const { appRouter } = await import('./router.ts');
  const { cookie } = await aMember(database.db);
  const inputs: Record<string, object> = { 'follow.of': { usernames: [] } };
  const names = Object.entries(appRouter._def.procedures).flatMap(([name, procedure]) =>
    (procedure as { meta?: { personalRead?: unknown } }).meta?.personalRead ? [name] : [],
  );
  expect(names).toEqual(expect.arrayContaining(['prefetch.bootstrap', 'notification.list', 'saved.list']));
  for (const name of names) {
    const input = encodeURIComponent(JSON.stringify(inputs[name] ?? {}));
    for (const as of [cookie, '']) {
      const { status, headers } = await api(`/api/trpc/${name}?input=${input}`, { headers: { cookie: as } });
      expect(status, name).not.toBe(500);
      expect(headers.get('cache-control'), name).toMatch(/no-store/);
      expect([...headers.keys()].filter((field) => /surrogate|cdn|etag/.test(field))).toEqual([]);
    }
  }
});

async function hashOf(address: string, cookie: string): Promise<string> {
  const response = await api(address, { headers: { cookie } });
  expect(response.headers.get('set-cookie')).toBeNull();
  return hash('sha256', `${response.status} ${await response.text()}`);
}

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
  const badges = await sql<{ slug: string; username: string }[]>`
    select p.slug, u.username from badge b join project p on p.id = b.project_id join "user" u on u.id = b.validator_id
    where b.withdrawn_at is null and p.status = 'published'`;
  const investors = await sql<{ username: string }[]>`
    select username from investor_profile p join "user" u on u.id = p.user_id where is_public`;
  const posts = await sql<{ slug: string; post: string }[]>`
    select c.slug, p.slug as post from post p join chain c on c.id = p.chain_id
    where c.is_public and c.deleted_at is null and p.hidden_at is null and p.deleted_at is null`;
  const examples = readExamples({
    project: projects[0]?.slug ?? '',
    badge: badges[0] ?? { slug: '', username: '' },
    person: people[0]?.username ?? '',
    chain: chains[0]?.slug ?? '',
    post: posts[0] ?? { slug: '', post: '' },
    event: events[0]?.slug ?? '',
    investor: investors[0]?.username ?? '',
    word: projects[0]?.title.split(/\W/)[0] ?? '',
    technology: 'TypeScript',
  });
  return {
    ...examples,
    'badge.byValidator': badges,
    'chain.bySlug': chains.map(({ slug }) => ({ slug })),
    'chain.log': chains.map(({ slug }) => ({ slug })),
    'chain.projects': chains.map(({ slug }) => ({ slug })),
    'chain.posts': chains.flatMap(({ slug }) => [{ slug }, { slug, sort: 'new' }]),
    'post.bySlug': posts,
    'post.replies': posts,
    'event.bySlug': events.map(({ slug }) => ({ slug })),
    'investors.byUsername': investors.map(({ username }) => ({ username })),
    'profile.badges': people.map(({ username }) => ({ username })),
    'profile.byUsername': people.map(({ username }) => ({ username })),
    'profile.projects': people.map(({ username }) => ({ username })),
    'project.bySlug': projects.map(({ slug }) => ({ slug })),
    'project.updates': projects.map(({ slug }) => ({ slug })),
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
