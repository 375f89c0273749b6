import { createServer, type RequestListener } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pageTransition } from '#db/schema/page-transition.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';

let database: TestDatabase;
let url = '';
const closers: (() => unknown)[] = [];
beforeAll(async () => {
  database = await testDatabase();
  const day = new Date().toISOString().slice(0, 10);
  const way = (fromPath: string, toPath: string, visitorCount: number) => ({ day, fromPath, toPath, visitorCount });
  await database.db
    .insert(pageTransition)
    .values([way('/', '/projects/loom', 30), way('/', '/users/ada', 10), way('/projects/loom', '/', 9)]);
  await database.db.insert(pageTransition).values(way('/projects/loom', '/users/ada', 11));
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('LOG_LEVEL', 'silent');
  const { withLikelyNext } = await import('./likely-next.ts');
  const { askForOdds } = await import('./odds/known-odds.ts');
  await askForOdds();
  // What is ready in memory: the same bytes and ETag each time.
  const ready: RequestListener = (_, response) => void response.writeHead(200, { etag: '"same"' }).end('{"same":true}');
  const server = createServer(withLikelyNext(ready));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const { closeDatabase } = await import('./db.ts');
  const { closeCache } = await import('./site-cache.ts');
  closers.push(() => server.close(), closeCache, closeDatabase);
});
afterAll(async () => {
  for (const close of closers) await close();
  await database.drop();
});

const asked = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(url + path, { headers })).headers;
const read = (name: string, input: object) => `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;

test.each([
  ['the feed', read('feed.list', { sort: 'top' }), '/, /projects/loom;p=0.75, /users/ada;p=0.25'],
  ['a project', read('project.bySlug', { slug: 'loom' }), '/projects/loom, /users/ada;p=0.55'],
  ['a project by its REST path', '/api/projects/loom', '/projects/loom, /users/ada;p=0.55'],
  ['a page that few have left', read('project.bySlug', { slug: 'other' }), null],
  ['what is no page', read('prefetch.bootstrap', {}), null],
  ['a name that is none', read('project.bySlug', { slug: '../../admin' }), null],
])('a read of %s says where most go next, as far as enough did', async (_, path, said) => {
  const headers = await asked(path);
  expect(headers.get('x-prova-next')).toBe(said);
  expect(headers.get('etag')).toBe('"same"');
});

test('a document says it in the one field of its own that scripts can read', async () => {
  const headers = await asked('/?sort=top', { 'sec-fetch-dest': 'document' });
  expect(headers.get('server-timing')).toBe('next;desc="/, /projects/loom;p=0.75, /users/ada;p=0.25"');
  expect(headers.get('x-prova-next')).toBeNull();
});
