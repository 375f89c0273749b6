import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '#db/connect.ts';
import { projectSlug } from '#db/schema/project.ts';
import { noteDay } from './day/note-day.writes.ts';
import { type Api, testApi } from './testing/api.ts';
import { aChain, aProject } from './testing/builders.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  const { id } = await aProject(database.db, { slug: 'tiny-cache' });
  await database.db.insert(projectSlug).values({ slug: 'small-cache', projectId: id });
  await aChain(database.db, { slug: 'tools' });
});
afterAll(async () => {
  await close();
  await database.drop();
});

const trpc = (name: string, input: object) => `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;

describe('one entry', () => {
  const reads = [
    ['/api/projects?sort=top', trpc('feed.list', { sort: 'top' })],
    ['/api/projects/tiny-cache', trpc('project.bySlug', { slug: 'tiny-cache' })],
    ['/api/leaderboard/trending', trpc('leaderboard.trending', {})],
    ['/api/chains/tools/posts', trpc('chain.posts', { slug: 'tools' })],
  ] as const;

  test.each(reads)('%s and its procedure answer the same bytes under the same tag', async (path, procedure) => {
    const [plain, wrapped] = await Promise.all([api(path), api(procedure)]);
    expect(await wrapped.text()).toBe(`{"result":{"data":${await plain.text()}}}`);
    expect(wrapped.headers.get('etag')).toBe(plain.headers.get('etag'));
  });

  test.each(reads.flat())('%s answers 304 without a body to who has it, and HEAD without a body', async (path) => {
    const { headers } = await api(path);
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{16}"$/);
    for (const known of [etag, `"other", W/${etag}`, '*']) {
      const again = await api(path, { headers: { 'if-none-match': known } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await api(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    expect((await api(path, { method: 'HEAD' })).headers.get('etag')).toBe(etag);
  });
});

describe('pages of other sites', () => {
  const mayRead = ({ headers }: Response) => headers.get('access-control-allow-origin');

  test('may read what is the same for everyone, and how it is refused', async () => {
    const answer = await api('/api/projects/tiny-cache');
    expect([mayRead(answer), answer.headers.get('access-control-expose-headers')]).toEqual([
      '*',
      'ETag, Retry-After, x-prova-version',
    ]);
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect(mayRead(await api('/api/projects/tiny-cache', { headers: known }))).toBe('*');
    for (const path of ['/api/projects/small-cache', '/api/projects/nowhere', '/api/projects?limit=51'])
      expect(mayRead(await api(path)), path).toBe('*');
  });

  test('may read nothing of a person, and write nothing', async () => {
    for (const path of ['/api/prefetch/bootstrap', '/api/account/export', '/api/trpc/prefetch.bootstrap?input={}'])
      expect(mayRead(await api(path)), path).toBeNull();
    for (const path of ['/api/projects', '/api/trpc/vote.cast'])
      expect(mayRead(await api(path, { method: 'POST' })), path).toBeNull();
  });
});

test('inputs that ask the same have one key', async () => {
  const { publicReads } = await import('./trpc-http.ts');
  const keyOf = (input: object) => publicReads.get('feed.list')?.keyOf(input);
  const key = keyOf({});
  expect(keyOf({ limit: 20, sort: 'trending', technologies: [] })).toBe(key);
  expect(keyOf({ hasDemo: false, sort: 'trending', direction: 'forward' })).toBe(key);
  expect(keyOf({ page: 1 })).toBe(key);
  expect(keyOf({ sort: 'top' })).not.toBe(key);
  expect(keyOf({ technologies: ['go', 'css', 'go'] })).toBe(keyOf({ technologies: ['css', 'go'] }));
  expect(keyOf({ text: ' Tiny  ' })).toBe(keyOf({ text: 'tiny' }));
});

test('the numbers of the site are new once they are noted', async () => {
  const numbers = async () => (await api('/api/site/numbers')).json();
  const before = await numbers();
  await aProject(database.db, { slug: 'came-later' });
  const { siteCache } = await import('./site-cache.ts');
  await noteDay({ db: database.db, cache: siteCache }, new Date());
  await expect.poll(numbers).toMatchObject({ projects: before.projects + 1, people: before.people + 1 });
});

describe('errors', () => {
  test('an unknown thing is 404 with a code, on REST and on tRPC', async () => {
    const plain = await api('/api/projects/nowhere');
    expect(plain.status).toBe(404);
    expect(await plain.json()).toEqual({
      code: 'PROJECT_NOT_FOUND',
      message: 'There is no such project.',
      slug: 'nowhere',
    });
    const typed = await api(trpc('project.bySlug', { slug: 'nowhere' }));
    expect(typed.status).toBe(404);
    expect(await typed.json()).toMatchObject({
      error: { data: { code: 'PROJECT_NOT_FOUND', slug: 'nowhere', httpStatus: 404, path: 'project.bySlug' } },
    });
  });

  test('a renamed project is 308 on REST, and names its new slug on tRPC', async () => {
    const plain = await api('/api/projects/small-cache');
    expect([plain.status, plain.headers.get('location')]).toEqual([308, '/api/projects/tiny-cache']);
    const typed = await api(trpc('project.bySlug', { slug: 'small-cache' }));
    expect(await typed.json()).toMatchObject({ error: { data: { code: 'PROJECT_MOVED', movedTo: 'tiny-cache' } } });
  });

  test('tRPC words an error alike by one GET, in a batch and in process', async () => {
    const { appRouter } = await import('./router.ts');
    const { createCallerFactory } = await import('./trpc.ts');
    const one = await (await api(trpc('project.bySlug', { slug: 'nowhere' }))).json();
    const [batched] = await (await api(`${trpc('project.bySlug', { 0: { slug: 'nowhere' } })}&batch=1`)).json();
    expect(batched).toEqual(one);
    const call = createCallerFactory(appRouter)({}).project.bySlug({ slug: 'nowhere' });
    await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND', cause: { code: 'PROJECT_NOT_FOUND' } });
  });

  test.each(['application/x-www-form-urlencoded', 'text/plain'])('a call as %s is told to be JSON', async (type) => {
    const posted = await api('/api/trpc/vote.cast', { method: 'POST', headers: { 'content-type': type }, body: 'a=b' });
    expect(posted.headers.get('content-type')).toBe('application/json');
    expect([posted.status, (await posted.json()).error.data]).toMatchObject([
      415,
      { code: 'NOT_JSON', message: 'Send JSON.' },
    ]);
  });

  test('what is below /api and none of ours is 404 in JSON', async () => {
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const response = await api('/api/no/such/thing', { method });
      expect([response.status, (await response.json()).code]).toEqual([404, 'NOT_FOUND']);
    }
    expect(await (await api(trpc('no.such', {}))).json()).toMatchObject({ error: { data: { code: 'NOT_FOUND' } } });
  });

  test('a wrong method is 405 and says which are right', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await api('/api/projects', { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
      expect(await response.json()).toMatchObject({ code: 'METHOD_NOT_ALLOWED' });
    }
    const { status, headers } = await api('/api/projects', { method: 'OPTIONS' });
    const [allow, origin, fields] = ['allow', 'access-control-allow-origin', 'access-control-allow-headers'];
    expect([status, headers.get(allow), headers.get(origin), headers.get(fields)]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
      '*',
      '*',
    ]);
    const told = await api('/api/prefetch/bootstrap', { method: 'OPTIONS' });
    expect([told.status, told.headers.get(origin)]).toEqual([204, null]);
    const posted = await api('/api/trpc/feed.list', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect([posted.status, (await posted.json()).error.data.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
  });
});

test('a statement can be traced to its read', async () => {
  const { publicReads } = await import('./trpc-http.ts');
  const { requestContext } = await import('./request-context.ts');
  const names = new Set<string | undefined>();
  const watched = connect(database.url, { onDone: () => names.add(requestContext().query) });
  await publicReads.get('leaderboard.trending')?.load(watched.db, {});
  await watched.close();
  expect(names).toEqual(new Set(['leaderboard.trending']));
});

test('a slow statement of a write is noted, and can be traced to it', async () => {
  const { commitOnce } = await import('./commit-once.ts');
  const { requestContext } = await import('./request-context.ts');
  const { slowStatements } = await import('./slow-statements.ts');
  const call = { userId: randomUUID(), key: undefined, procedure: 'vote.cast', input: {} };
  const { answer } = await commitOnce(call, async (tx) => {
    await tx.execute(sql`select pg_sleep(0.6)`);
    return requestContext().query;
  });
  expect(answer).toBe('vote.cast');
  expect(slowStatements()[0]).toMatchObject({ text: 'select pg_sleep(0.6)' });
});
