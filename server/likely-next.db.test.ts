import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pageTransition } from '#db/schema/page-transition.ts';
import { aChain } from './testing/builders.ts';
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
  await aChain(database.db, { slug: 'quiet' });
  await database.db
    .insert(pageTransition)
    .values([way('/projects/loom', '/users/ada', 11), way('/chains/quiet/posts/first', '/chains/quiet', 20)]);
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('LOG_LEVEL', 'silent');
  const { likelyNextFields } = await import('./likely-next.ts');
  const { askForOdds } = await import('./odds/known-odds.ts');
  await askForOdds();
  const { createFront } = await import('./front/front.ts');
  // What may be kept: the same bytes and ETag, out of memory and not.
  const origin = createServer((_, response) => {
    response.writeHead(200, { etag: '"same"', 'cache-control': 'max-age=60' }).end('{"same":true}');
  });
  const front = createFront({ origin: await listening(origin), beside: likelyNextFields });
  const site = createServer(front.handle);
  url = await listening(site);
  const { closeDatabase } = await import('./db.ts');
  const { closeCache } = await import('./site-cache.ts');
  closers.push(
    () => site.close(),
    front.close,
    () => origin.close(),
    closeCache,
    closeDatabase,
  );
});
afterAll(async () => {
  for (const close of closers) await close();
  await database.drop();
});

async function listening(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const asked = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(url + path, { headers })).headers;
const read = (name: string, input: object) => `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;

test.each([
  ['the feed', read('feed.list', { sort: 'top' }), '/, /projects/loom;p=0.75, /users/ada;p=0.25'],
  ['a project', read('project.bySlug', { slug: 'loom' }), '/projects/loom, /users/ada;p=0.55'],
  ['a project by its REST path', '/api/projects/loom', '/projects/loom, /users/ada;p=0.55'],
  ['a post', read('post.bySlug', { slug: 'quiet', post: 'first' }), '/chains/quiet/posts/first, /chains/quiet;p=1'],
  ['a post of no chain', read('post.bySlug', { post: 'first' }), null],
  ['a page that few have left', read('project.bySlug', { slug: 'other' }), null],
  ['what is no page', read('prefetch.bootstrap', {}), null],
  ['a name that is none', read('project.bySlug', { slug: '../../admin' }), null],
])('a read of %s says where most go next, as far as enough did', async (_, path, said) => {
  for (const from of ['fwd=uri-miss', 'hit']) {
    const headers = await asked(path);
    expect(headers.get('cache-status')).toContain(from);
    expect(headers.get('x-prova-next')).toBe(said);
    expect(headers.get('etag')).toBe('"same"');
  }
});

test('a document says it in the one field of its own that scripts can read', async () => {
  const headers = await asked('/?sort=top', { 'sec-fetch-dest': 'document' });
  expect(headers.get('server-timing')).toBe('next;desc="/, /projects/loom;p=0.75, /users/ada;p=0.25"');
  expect(headers.get('x-prova-next')).toBeNull();
});
