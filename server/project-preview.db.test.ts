import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { projectSlug } from '#db/schema/project.ts';
import { aProject } from './testing/builders.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';

let database: TestDatabase;
let close = async () => {};
let get: (slug: string, headers?: Record<string, string>) => Promise<Response>;

beforeAll(async () => {
  database = await testDatabase();
  vi.stubEnv('DATABASE_URL', database.url);
  const { projectPreview } = await import('./project-preview-http.ts');
  const { closeDatabase } = await import('./db.ts');
  const { closeCache } = await import('./site-cache.ts');
  close = async () => {
    closeCache();
    await closeDatabase();
  };
  const { GET } = projectPreview(async ({ title }, headers) => new Response(`drawn: ${title}`, { headers }));
  get = async (slug, headers = {}) =>
    GET(new Request(`http://prova.test/projects/${slug}/og.png`, { headers }), { params: Promise.resolve({ slug }) });
  const { id } = await aProject(database.db, { slug: 'shown', title: 'Shown' });
  await database.db.insert(projectSlug).values({ projectId: id, slug: 'before' });
});
afterAll(async () => {
  await close();
  await database.drop();
});

test('a picture is kept as long as its project stays as it is, by the front alone', async () => {
  const answer = await get('shown');
  expect(await answer.text()).toBe('drawn: Shown');
  const headers = Object.fromEntries(answer.headers);
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    'cdn-cache-control': expect.stringMatching(/^public, max-age=\d, /),
    'surrogate-control': expect.stringMatching(/^max-age=3\d{3}, /),
  });
  expect(headers['surrogate-key']?.split(' ')).toEqual(expect.arrayContaining(['everything', 'project:shown']));
  expect((await get('shown', { 'if-none-match': headers.etag ?? '' })).status).toBe(304);
});

test('so is where a renamed one is, and that there is none', async () => {
  const moved = await get('before');
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/projects/shown/og.png']);
  expect(moved.headers.get('surrogate-key')).toContain('project:before');
  const none = await get('nowhere');
  expect([none.status, none.headers.get('surrogate-key')]).toEqual([404, 'everything project:nowhere']);
});

test('what cannot be a slug is 404, and not kept', async () => {
  const answer = await get('Not_A_Slug');
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
});
