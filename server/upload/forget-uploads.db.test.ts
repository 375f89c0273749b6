import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { upload } from '#db/schema/upload.ts';
import type { UploadKind } from '#db/vocabulary.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { someContent } from '../testing/content.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import { forgetUploads, removeFiles } from './forget-uploads.writes.ts';

let database: TestDatabase;
let api: Api;
let home: string;
let parts: Parameters<typeof removeFiles>[0];
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  home = await mkdtemp(join(tmpdir(), 'prova-'));
  vi.stubEnv('PROVA_HOME', home);
  ({ api, close } = await testApi(database.url));
  const { siteCache: cache } = await import('../site-cache.ts');
  const { siteUploads: uploads } = await import('../site-uploads.ts');
  parts = { db: database.db, cache, uploads };
});
afterAll(async () => {
  await close();
  await database.drop();
  await rm(home, { recursive: true });
});

async function send(bytes: Uint8Array, { as, kind = 'image' }: { as: string; kind?: UploadKind }) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'a.png'));
  const headers = { cookie: as, 'sec-fetch-site': 'same-origin' };
  const answer = await api(`/api/uploads?kind=${kind}`, { method: 'POST', body: form, headers });
  expect(answer.status).toBe(200);
  return answer.json();
}

/** Does the jobs that forgetting leaves behind, as their runner would. */
async function forget(who: { userId?: string } = {}): Promise<void> {
  await forgetUploads(parts, who);
  for (const names of await leftToRemove()) await removeFiles(parts, { names });
}

/** The files that jobs are to remove, which nobody else does here. */
async function leftToRemove(): Promise<string[][]> {
  const jobs = await database.sql<{ names: string[] }[]>`
    with done as (delete from graphile_worker._private_jobs returning payload) select payload -> 'names' as names from done`;
  return jobs.map(({ names }) => names);
}

/** Of a color of its own, the nth, since pictures of one color have one thumbnail. */
const inColor = (n: number) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: { r: n * 30, g: 7, b: 7 } } })
    .png()
    .toBuffer();

const filesOf = (url: string) => {
  const name = url.slice('/uploads/'.length, -'.webp'.length);
  return [`${name}.avif`, `${name}.webp`];
};

test('what nothing shows is forgotten after 30 days, and what is shown stays', async () => {
  const owner = await aMember(database.db);
  const picture = async (n: number, kind: UploadKind = 'image') => send(await inColor(n), { kind, as: owner.cookie });
  const [shown, unused, recent] = [await picture(1), await picture(2), await picture(3)];
  const avatar = await picture(4, 'avatar');
  const deck = await send(Buffer.from('%PDF-1.7\n%%EOF\n'), { kind: 'deck', as: owner.cookie });
  const content = someContent({ screenshots: [{ url: shown.url, alt: '' }] });
  await caller(api, owner.cookie).mutate('project.saveDraft', { slug: null, revision: 0, content });
  await caller(api, owner.cookie).mutate('account.setAvatar', { url: avatar.url });
  await database.sql`update upload set updated_at = now() - interval '31 days' where user_id = ${owner.id} and url <> ${recent.url}`;
  await forget();
  const files = await readdir(join(home, 'uploads'));
  expect(files).toEqual(expect.arrayContaining([shown, recent, avatar].flatMap(({ url }) => filesOf(url))));
  expect(files).toEqual(expect.arrayContaining(filesOf(shown.thumbnailUrl)));
  const gone = [...filesOf(unused.url), ...filesOf(unused.thumbnailUrl), deck.url.slice('/uploads/'.length)];
  expect(files.filter((name) => gone.includes(name))).toEqual([]);
  expect((await api(unused.url)).status).toBe(404);
  expect(await picture(2)).toMatchObject({ url: unused.url });
  expect((await api(unused.url)).status).toBe(200);
});

test('what was brought once more is kept 30 days from then on, also while its files are being removed', async () => {
  const { cookie: as, id } = await aMember(database.db);
  const bytes = await inColor(5);
  const { url } = await send(bytes, { as });
  const grow = () => database.sql`update upload set updated_at = now() - interval '31 days' where user_id = ${id}`;
  await grow();
  await send(bytes, { as });
  await forget();
  expect((await api(url)).status).toBe(200);
  // Forgotten, and brought once more while its files are about to be removed.
  await grow();
  await forgetUploads(parts, {});
  const names = (await leftToRemove()).flat();
  const before = parts.uploads.put;
  const removing = Promise.withResolvers<void>();
  parts.uploads.put = async (name, content) => {
    await before(name, content);
    if (names.at(-1) !== name) return;
    void removeFiles(parts, { names }).then(removing.resolve, removing.reject);
    await expect
      .poll(() => database.sql`select from pg_locks where locktype = 'advisory' and not granted`)
      .toHaveLength(1);
  };
  await send(bytes, { as });
  parts.uploads.put = before;
  await removing.promise;
  expect((await api(url)).status).toBe(200);
});

test('of an account that has ended all goes that is not public, and others keep the same picture', async () => {
  const [gone, other] = [await aMember(database.db), await aMember(database.db)];
  const draft = await send(await inColor(6), { as: gone.cookie });
  const both = await inColor(8);
  const shared = await send(both, { as: gone.cookie });
  await send(both, { as: other.cookie });
  await forget({ userId: gone.id });
  expect(await database.db.$count(upload, eq(upload.userId, gone.id))).toBe(0);
  expect((await api(draft.url)).status).toBe(404);
  expect((await api(shared.url)).status).toBe(200);
  expect(await database.db.$count(upload, eq(upload.userId, other.id))).toBe(1);
});
