import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { projectSlug } from '#db/schema/project.ts';
import { projectUpdate } from '#db/schema/project-update.ts';
import { aChain, aPost, aProject, aUser } from './testing/builders.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';

let database: TestDatabase;
let close = async () => {};
let feeds: typeof import('./atom-http.ts');

beforeAll(async () => {
  database = await testDatabase();
  vi.stubEnv('DATABASE_URL', database.url);
  feeds = await import('./atom-http.ts');
  const { closeDatabase } = await import('./db.ts');
  const { closeCache } = await import('./site-cache.ts');
  close = async () => {
    closeCache();
    await closeDatabase();
  };
  const { db } = database;
  const ada = await aUser(db, { username: 'ada', displayName: 'Ada' });
  const { id } = await aProject(db, { slug: 'loom', title: 'Loom', ownerId: ada.id });
  await db.insert(projectSlug).values({ projectId: id, slug: 'before' });
  await db
    .insert(projectUpdate)
    .values({ projectId: id, authorId: ada.id, kind: 'release', title: 'Faster', body: 'Twice', version: '2.0' });
  const open = await aChain(db, { slug: 'weaving', name: 'Weaving' });
  await aPost(db, { chainId: open.id, slug: 'first', title: 'First thread', authorId: ada.id });
  const closed = await aChain(db, { slug: 'closed', name: 'Closed', isPublic: false });
  await aPost(db, { chainId: closed.id, slug: 'secret', title: 'Secret thread', authorId: ada.id });
});
afterAll(async () => {
  await close();
  await database.drop();
});

const get = ({ GET }: typeof feeds.siteFeed, names: Record<string, string> = {}, headers = {}) =>
  Promise.resolve(GET(new Request('http://prova.test/feed.atom', { headers }), { params: Promise.resolve(names) }));

test.each<{ name: keyof typeof feeds; of: Record<string, string>; path: string; words: string }>([
  { name: 'siteFeed', of: {}, path: '/projects/loom', words: '<![CDATA[Loom]]>' },
  { name: 'projectFeed', of: { slug: 'loom' }, path: '/projects/loom#updates', words: '2.0 · Faster' },
  { name: 'chainFeed', of: { slug: 'weaving' }, path: '/chains/weaving/posts/first', words: 'First thread' },
  { name: 'profileFeed', of: { username: 'ada' }, path: '/projects/loom', words: '<name>Ada</name>' },
])('$name leads to $path, and is kept as its read is', async ({ name, of, path, words }) => {
  const answer = await get(feeds[name], of);
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const feed = await answer.text();
  expect(feed).toContain(`${path}"/>`);
  expect(feed).toContain(words);
  expect(answer.headers.get('surrogate-key')).toContain('everything');
  const known = { 'if-none-match': answer.headers.get('etag') ?? '' };
  expect((await get(feeds[name], of, known)).status).toBe(304);
});

test('a renamed project’s feed moves with it; a private chain’s, and what is not there, is 404', async () => {
  const moved = await get(feeds.projectFeed, { slug: 'before' });
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/projects/loom/feed.atom']);
  for (const [feed, names] of [
    [feeds.chainFeed, { slug: 'closed' }],
    [feeds.projectFeed, { slug: 'nowhere' }],
    [feeds.profileFeed, { username: 'Not A Name' }],
  ] as const)
    expect((await get(feed, names)).status, JSON.stringify(names)).toBe(404);
});
