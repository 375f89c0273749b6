import type { RequestListener } from 'node:http';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { guardedFetch } from '../fetch/guarded-fetch.ts';
import { type Listener, listener } from '../fetch/testing/listeners.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { someContent } from '../testing/content.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import { lookWith, proveDemo } from './demo.writes.ts';
import { OwnProject } from './project-writes.input.ts';
import { type DemoCheck, DemoProved } from './project-writes.output.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
const sites: Listener[] = [];

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
afterEach(async () => {
  for (const site of sites.splice(0)) await site.close();
});
afterAll(async () => {
  await close();
  await database.drop();
});

/** Somebody's project with a demo that answers so, and what its owner is told to show. */
async function withDemo(answer: RequestListener, path = '/app') {
  const site = await listener(answer, { host: '127.0.0.1' });
  sites.push(site);
  const me = await aMember(database.db, { projectCount: 1 });
  const demoUrl = `http://127.0.0.1:${site.port}${path}`;
  const { id, slug } = await aProject(database.db, { ownerId: me.id, title: 'Before', demoUrl });
  const { query, mutate } = caller(api, me.cookie);
  const started = await mutate('project.startDemoCheck', { slug });
  return { id, slug, me, demoUrl, query, mutate, started, token: (started.data as DemoCheck).token };
}

const look = lookWith((address) =>
  guardedFetch(address, { isAllowedAddress: (ip) => ip === '127.0.0.1', isAllowedPort: () => true }),
);
const check = async (me: { id: string }, slug: string) => {
  const seen = await look(database.db, me, { slug });
  return database.db.transaction((tx) => proveDemo(tx, me, seen));
};
const row = async (db: Database, id: string) => (await db.select().from(project).where(eq(project.id, id)))[0];

test('an owner is given a token, the same each time; nobody else is', async () => {
  const { slug, mutate, started, demoUrl, token } = await withDemo(() => {});
  const fileUrl = demoUrl.replace('/app', '/.well-known/prova.txt');
  expect(started.data).toEqual({ slug, demoUrl, fileUrl, token: expect.stringMatching(/^[\w-]{22}$/) });
  const answers = await Promise.all(Array.from({ length: 20 }, () => mutate('project.startDemoCheck', { slug })));
  expect(new Set(answers.map(({ data }) => (data as DemoCheck).token))).toEqual(new Set([token]));
  const other = caller(api, (await aMember(database.db)).cookie);
  for (const name of ['startDemoCheck', 'checkDemo']) {
    expect((await other.mutate(`project.${name}`, { slug })).status, name).toBe(404);
  }
  expect(await (await api(`/api/projects/${slug}`)).text()).not.toContain(token);
});

test('the tag on the page proves control, worth ten points, once', async () => {
  let html = '';
  const { id, slug, me, token } = await withDemo((_request, response) => response.end(html));
  html = `<!doctype html><title>Demo</title><meta name="prova-verification" content="${token}">`;
  const before = await row(database.db, id);
  const proved = await check(me, slug);
  expect(proved).toMatchObject({ slug, by: 'tag', verificationPoints: 15, proofScore: 20 });
  const after = await row(database.db, id);
  expect(after?.demoCheckedAt).not.toBeNull();
  expect(after).toMatchObject({ demoVerifiedAt: new Date(proved.demoVerifiedAt), proofScore: 20 });
  expect(after?.updatedAt, 'it is no edit').toEqual(before?.updatedAt);
  expect(await check(me, slug), 'it stays the first time').toEqual(proved);
});

test('so does the file, where the page is built in the browser', async () => {
  let file = '';
  const { slug, me, token } = await withDemo(({ url }, response) => {
    response.end(url === '/.well-known/prova.txt' ? file : '<div id="root"></div>');
  });
  file = `# Prova\n${token}\n`;
  expect(await check(me, slug)).toMatchObject({ by: 'file', verificationPoints: 15 });
});

test('a token of another project, in a longer word, or in the body proves nothing', async () => {
  let [html, file] = ['', ''];
  const { slug, me, token } = await withDemo(({ url }, response) => {
    response.end(url === '/.well-known/prova.txt' ? file : html);
  });
  [html, file] = [`<body><meta name="prova-verification" content="${token}">`, `x${token}`];
  await expect(check(me, slug)).rejects.toMatchObject({ code: 'DEMO_NOT_PROVED', message: /Neither the page/ });
  html = '<meta name="prova-verification" content="of another project">';
  await expect(check(me, slug)).rejects.toMatchObject({ code: 'DEMO_NOT_PROVED', message: /another token/ });
});

test.each([
  { of: 'a page that is not there', status: 404, code: 'DEMO_NOT_REACHED', reason: 'status' },
  { of: 'a redirect to another site', location: 'http://localhost:PORT/', code: 'DEMO_REFUSED', reason: 'elsewhere' },
  {
    of: 'a redirect to another network',
    location: 'http://10.0.0.1/',
    code: 'DEMO_REFUSED',
    reason: 'private-address',
  },
  { of: 'a redirect without an end', location: '/again', code: 'DEMO_REFUSED', reason: 'too-many-redirects' },
])('$of is told as that', async ({ status = 302, location, code, reason }) => {
  const { slug, me } = await withDemo(({ headers: { host = '' } }, response) => {
    const isElsewhere = host.startsWith('localhost');
    const to = isElsewhere ? undefined : location?.replace('PORT', host.split(':')[1] ?? '');
    response.writeHead(isElsewhere ? 200 : status, to ? { location: to } : {}).end();
  });
  const byName = lookWith((address) =>
    guardedFetch(address, {
      isAllowedAddress: (ip) => ip === '127.0.0.1',
      isAllowedPort: () => true,
      resolve: async () => ['127.0.0.1'],
    }),
  );
  await expect(byName(database.db, me, { slug })).rejects.toMatchObject({ code, data: { reason } });
});

test('who asks the site itself is refused what is not public, and asked to start first', async () => {
  const { slug, mutate, id } = await withDemo(() => {});
  expect(await mutate('project.checkDemo', { slug })).toMatchObject({
    status: 422,
    error: { code: 'DEMO_REFUSED', reason: 'port', message: /^127\.0\.0\.1 is looked at on the ports 80 and 443/ },
  });
  await database.db.update(project).set({ demoUrl: 'http://127.0.0.1/' }).where(eq(project.id, id));
  expect(await mutate('project.checkDemo', { slug })).toMatchObject({ error: { reason: 'private-address' } });
  await database.db.update(project).set({ demoToken: null }).where(eq(project.id, id));
  expect(await mutate('project.checkDemo', { slug })).toMatchObject({ error: { code: 'DEMO_NOT_PROVED' } });
  await database.db.update(project).set({ demoUrl: null }).where(eq(project.id, id));
  for (const name of ['startDemoCheck', 'checkDemo']) {
    expect(await mutate(`project.${name}`, { slug }), name).toMatchObject({ error: { code: 'DEMO_MISSING' } });
  }
});

test('what was seen before the address changed proves nothing', async () => {
  let html = '';
  const { id, slug, me, token, mutate } = await withDemo((_request, response) => response.end(html));
  html = `<meta name="prova-verification" content="${token}">`;
  const seen = await look(database.db, me, { slug });
  const content = someContent({ title: 'Before', demoUrl: 'https://elsewhere.example.org' });
  await mutate('project.edit', { slug, revision: 0, content });
  await expect(database.db.transaction((tx) => proveDemo(tx, me, seen))).rejects.toMatchObject({
    code: 'EDIT_CONFLICT',
  });
  expect(await row(database.db, id)).toMatchObject({ demoVerifiedAt: null, verificationPoints: 5 });
});

/** The procedure as it is declared, looking at sites of this machine. */
async function checkAs({ cookie }: { cookie: string }, idempotencyKey: string) {
  const { personOf } = await import('../auth/person.ts');
  const { lookThenWrite } = await import('../look-then-write.ts');
  const { createCallerFactory, router, verifiedProcedure } = await import('../trpc.ts');
  const shapes = { input: OwnProject, output: DemoProved };
  const does = { by: verifiedProcedure, limit: 'demoCheck', look, run: proveDemo } as const;
  const checkDemo = lookThenWrite({ name: 'project.checkDemo', ...shapes, ...does });
  const versions: number[] = [];
  const person = () => personOf(new Headers({ cookie }));
  const caller = createCallerFactory(router({ checkDemo }))({ person, idempotencyKey, versions });
  return { checkDemo: caller.checkDemo, versions };
}

test('under the same key a check is answered as the first was, and nothing is looked at again', async () => {
  let [html, looks] = ['', 0];
  const { id, slug, me, token } = await withDemo((_request, response) => {
    looks++;
    response.end(html);
  });
  const { checkDemo, versions } = await checkAs(me, 'once');
  await expect(checkDemo({ slug }), 'a refusal is no answer').rejects.toMatchObject({ message: /Neither/ });
  html = `<meta name="prova-verification" content="${token}">`;
  const [first, atOnce] = await Promise.all([checkDemo({ slug }), checkDemo({ slug })]);
  expect(atOnce).toEqual(first);
  const [seen, proved] = [looks, await row(database.db, id)];
  html = '';
  expect(await checkDemo({ slug })).toEqual(first);
  expect([looks, await row(database.db, id)]).toEqual([seen, proved]);
  expect(versions, "and the caller's next reads have it").toHaveLength(3);
  const other = checkDemo({ slug: 'another-project' });
  await expect(other).rejects.toMatchObject({ code: 'CONFLICT', cause: { code: 'IDEMPOTENCY_CONFLICT' } });
  await expect((await checkAs(me, 'anew')).checkDemo({ slug })).rejects.toMatchObject({ message: /Neither/ });
});

test('30 checks an hour are made, and no more', async () => {
  const { slug, mutate } = await withDemo(() => {});
  const codes = await Promise.all(Array.from({ length: 31 }, () => mutate('project.checkDemo', { slug })));
  expect(codes.filter(({ status }) => status === 422)).toHaveLength(30);
  expect(codes.filter(({ status }) => status === 429)).toHaveLength(1);
});

test("a GitHub name that nobody proved is worth nothing, GitHub's own word five points", async () => {
  let html = '';
  const { id, slug, me, token } = await withDemo((_request, response) => response.end(html));
  html = `<meta name="prova-verification" content="${token}">`;
  await database.db.update(user).set({ githubLogin: 'torvalds' }).where(eq(user.id, me.id));
  expect(await check(me, slug)).toMatchObject({ verificationPoints: 15 });
  await database.db.update(user).set({ githubConnectedAt: new Date() }).where(eq(user.id, me.id));
  expect(await check(me, slug)).toMatchObject({ verificationPoints: 20 });
  expect(await row(database.db, id)).toMatchObject({ verificationPoints: 20 });
});
