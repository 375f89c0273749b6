import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { upload } from '#db/schema/upload.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { someContent } from '../testing/content.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';

let database: TestDatabase;
let api: Api;
let home: string;
let close = async () => {};
let cookie: string;

beforeAll(async () => {
  database = await testDatabase();
  home = await mkdtemp(join(tmpdir(), 'prova-'));
  vi.stubEnv('PROVA_HOME', home);
  ({ api, close } = await testApi(database.url));
  ({ cookie } = await aMember(database.db));
});
afterAll(async () => {
  await close();
  await database.drop();
  await rm(home, { recursive: true });
});

type Kind = 'image' | 'avatar' | 'deck';

/** What browsers say of a request that a page of the site sends. */
const own = { 'sec-fetch-site': 'same-origin' };

async function send(bytes: Uint8Array, { kind = 'image' as Kind, name = 'a.png', as = cookie, key = '' } = {}) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name));
  const answer = await api(`/api/uploads?kind=${kind}`, {
    method: 'POST',
    body: form,
    headers: { cookie: as, ...own, ...(key && { 'idempotency-key': key }) },
  });
  return { status: answer.status, body: await answer.json() };
}

const drawn = (width = 640, height = 400) =>
  sharp({ create: { width, height, channels: 3, background: { r: 30, g: 90, b: 150 } } });

/** What is kept on the disk; nothing before the first file. */
const kept = async () => (await readdir(join(home, 'uploads')).catch(() => [])).sort();

const pictureOf = async (url: string) => {
  const answer = await api(url);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { headers: answer.headers, bytes, ...(await sharp(bytes).metadata()) };
};

test.each(['png', 'jpeg', 'webp', 'avif', 'gif'] as const)('%s is taken, whatever it is called', async (format) => {
  const { status, body } = await send(await drawn(2400, 1000).toFormat(format).toBuffer(), { name: 'evil.svg' });
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body).toMatchObject({ kind: 'image', width: 1920, height: 800, thumbhash: expect.any(String) });
  const full = await pictureOf(body.url);
  expect(full).toMatchObject({ format: 'webp', width: 1920, height: 800 });
  expect(Object.fromEntries(full.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
  });
  expect(await pictureOf(body.thumbnailUrl)).toMatchObject({ width: 384, height: 216 });
  expect(await pictureOf(body.url.replace('.webp', '.avif'))).toMatchObject({ compression: 'av1', width: 1920 });
});

test('a picture is turned as it was held, and tells nothing of where it was made', async () => {
  const held = await drawn(600, 300)
    .jpeg()
    .withExif({ IFD0: { Copyright: 'somebody', Make: 'a camera' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { body } = await send(held);
  const full = await pictureOf(body.url);
  expect(full).toMatchObject({ width: 300, height: 600 });
  expect([full.exif, full.icc, full.xmp, full.orientation]).toEqual([undefined, undefined, undefined, undefined]);
});

test('an avatar is a small square', async () => {
  const { body } = await send(await drawn().png().toBuffer(), { kind: 'avatar' });
  expect(body).toMatchObject({ kind: 'avatar', width: 192, height: 192, thumbnailUrl: null });
});

const heif = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)]);
const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const html = Buffer.from('<!doctype html><script>alert(1)</script>');
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const png = () => drawn().png().toBuffer();
/** A PNG whose head promises more pixels than its body holds. */
const flood = async () => {
  const bytes = await drawn(8, 8).png().toBuffer();
  bytes.writeUInt32BE(30_000, 16);
  bytes.writeUInt32BE(30_000, 20);
  const { crc32 } = await import('node:zlib');
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
};

type Refused = [what: string, make: () => Buffer | Promise<Buffer>, status: number, code: string, kind?: Kind];
const refused: Refused[] = [
  ['a HEIF', () => heif, 415, 'FILE_TYPE_REFUSED'],
  ['an SVG', () => svg, 415, 'FILE_TYPE_REFUSED'],
  ['a page', () => html, 415, 'FILE_TYPE_REFUSED'],
  ['a PDF as a picture', () => pdf, 415, 'FILE_TYPE_REFUSED'],
  ['a TIFF', () => drawn().tiff().toBuffer(), 415, 'FILE_TYPE_REFUSED'],
  ['a picture as a deck', png, 415, 'FILE_TYPE_REFUSED', 'deck'],
  ['a page that holds a PDF', () => Buffer.concat([html, pdf]), 415, 'FILE_TYPE_REFUSED', 'deck'],
  ['a picture that holds a PDF', async () => Buffer.concat([await png(), pdf]), 415, 'FILE_TYPE_REFUSED', 'deck'],
  ['half a picture', async () => (await drawn(800, 800).jpeg().toBuffer()).subarray(0, 2000), 422, 'FILE_BROKEN'],
  ['the head of a picture', async () => (await png()).subarray(0, 40), 422, 'FILE_BROKEN'],
  ['a flood of pixels', flood, 413, 'FILE_TOO_LARGE'],
  ['more than 5 MiB', () => Buffer.alloc(5 * 2 ** 20 + 1), 413, 'FILE_TOO_LARGE'],
  ['a deck of more than 20 MiB', () => Buffer.concat([pdf, Buffer.alloc(20 * 2 ** 20)]), 413, 'FILE_TOO_LARGE', 'deck'],
  ['nothing', () => Buffer.alloc(0), 400, 'INVALID_INPUT'],
];

test.each(refused)('%s is refused and leaves nothing', async (...row) => {
  const [, make, status, code, kind = 'image'] = row;
  const before = [await kept(), await database.db.$count(upload)];
  const answer = await send(await make(), { kind });
  expect(answer).toMatchObject({ status, body: { code, message: expect.any(String) } });
  expect([await kept(), await database.db.$count(upload)]).toEqual(before);
});

test('an empty file is called that, and no file something else', async () => {
  expect(await send(Buffer.alloc(0))).toMatchObject({ body: { field: 'file', message: 'The file is empty.' } });
  const answer = await api('/api/uploads?kind=image', {
    method: 'POST',
    body: new FormData(),
    headers: { cookie, ...own },
  });
  expect(await answer.json()).toMatchObject({ message: 'Send a form with the field "file".' });
});

test('what is more in a picture than it shows is gone', async () => {
  const { body } = await send(Buffer.concat([await drawn(60, 40).png().toBuffer(), html, pdf]));
  const { bytes } = await pictureOf(body.url);
  expect(bytes.includes('script') || bytes.includes('%PDF')).toBe(false);
});

test('of what moves the first frame is kept', async () => {
  const frames = Buffer.concat([Buffer.alloc(40 * 40 * 3, 255), Buffer.alloc(40 * 40 * 3, 0)]);
  const moving = await sharp(frames, { raw: { width: 40, height: 80, channels: 3, pageHeight: 40 } })
    .gif()
    .toBuffer();
  expect((await sharp(moving).metadata()).pages).toBe(2);
  const { body } = await send(moving);
  const { bytes } = await pictureOf(body.url);
  expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
  expect([...(await sharp(bytes).raw().toBuffer()).subarray(0, 1)][0]).toBeGreaterThan(250);
});

test('a body without end is left as soon as there is too much of it', async () => {
  let sentBytes = 0;
  const boundary = 'x';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n`;
  const endless = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Buffer.from(head)),
    pull(controller) {
      sentBytes += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  const answer = await api('/api/uploads?kind=image', {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { cookie, ...own, 'content-type': `multipart/form-data; boundary=${boundary}` },
  } as RequestInit);
  expect(answer.status).toBe(413);
  expect(sentBytes).toBeLessThan(6 * 2 ** 20);
});

test('whoever breaks off in the middle leaves nothing', async () => {
  const before = [await kept(), await database.db.$count(upload)];
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new Uint8Array(1000));
      controller.error(new Error('gone'));
    },
  });
  const answer = await api('/api/uploads?kind=image', {
    method: 'POST',
    body: broken,
    duplex: 'half',
    headers: { cookie, ...own, 'content-type': 'multipart/form-data; boundary=x' },
  } as RequestInit);
  expect(answer.status).toBe(400);
  expect([await kept(), await database.db.$count(upload)]).toEqual(before);
});

test('a deck is kept as it is, and only ever saved', async () => {
  const { body } = await send(pdf, { kind: 'deck', name: 'deck.html' });
  expect(body).toMatchObject({ kind: 'deck', url: expect.stringMatching(/^\/uploads\/[0-9a-f]{64}\.pdf$/) });
  const answer = await api(body.url);
  expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^attachment; /),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
  });
});

test.each(['/uploads/a.webp', `/uploads/${'0'.repeat(64)}.webp`, '/uploads/..%2fsecrets.env', '/uploads/x.part'])(
  '%s is not there',
  async (path) => {
    expect((await api(path)).status).toBe(404);
  },
);

test('nobody without a session brings anything, nor of another kind', async () => {
  expect((await send(await png(), { as: '' })).status).toBe(401);
  expect((await send(await png(), { kind: 'film' as Kind })).body).toMatchObject({ field: 'kind' });
  expect((await api('/api/uploads')).status).toBe(405);
});

test('a project shows the files of its owner and of nobody else', async () => {
  const [owner, other] = [await aMember(database.db), await aMember(database.db)];
  const { body } = await send(await drawn(700, 500).png().toBuffer(), { as: owner.cookie });
  const deck = await send(Buffer.concat([pdf, Buffer.from('% ours')]), { kind: 'deck', as: owner.cookie });
  const screenshots = [{ url: body.url, alt: 'A chart' }];
  const content = someContent({ screenshots, pitchDeckUrl: deck.body.url });
  const save = (as: string) => caller(api, as).mutate('project.saveDraft', { slug: null, revision: 0, content });
  expect(await save(other.cookie)).toMatchObject({ status: 400, error: { field: 'screenshots' } });
  const { data } = await save(owner.cookie);
  const { slug, revision } = data as { slug: string; revision: number };
  const published = await caller(api, owner.cookie).mutate('project.publish', { slug, revision });
  const page = await (await api(`/api/projects/${(published.data as { slug: string }).slug}`)).json();
  expect(page).toMatchObject({
    coverUrl: body.thumbnailUrl,
    pitchDeckUrl: deck.body.url,
    screenshots: [{ url: body.url, alt: 'A chart', width: 700, height: 500, thumbhash: body.thumbhash }],
    qualityPoints: 5,
  });
});

test('the same file sent ten times at once is kept once', async () => {
  const { cookie: as } = await aMember(database.db);
  const bytes = await drawn(50, 50).png().toBuffer();
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(bytes, { as })));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
});

test('the fifty-first new file of a day is refused; one that was brought before is none', async () => {
  const { cookie: as } = await aMember(database.db);
  const deck = (n: number) => send(Buffer.concat([pdf, Buffer.from(`% ${n}`)]), { kind: 'deck', as });
  for (let n = 1; n < 50; n++) expect((await deck(n)).status).toBe(200);
  for (const [n, status] of [
    [1, 200],
    [50, 200],
    [51, 429],
    [1, 200],
  ] as const) {
    expect((await deck(n)).status, `${n}`).toBe(status);
  }
});

test('a key answers the same file again, and refuses another', async () => {
  const { cookie: as } = await aMember(database.db);
  const [bytes, other] = [await drawn(51, 50).png().toBuffer(), await drawn(52, 50).png().toBuffer()];
  const once = await send(bytes, { as, key: 'a-key' });
  expect(await send(bytes, { as, key: 'a-key' })).toEqual(once);
  await send(bytes, { as, key: 'of-a-known-one' });
  const before = [await kept(), await database.db.$count(upload)];
  for (const key of ['a-key', 'of-a-known-one']) {
    const conflict = { status: 409, body: { code: 'IDEMPOTENCY_CONFLICT' } };
    expect(await send(other, { as, key })).toMatchObject(conflict);
  }
  expect([await kept(), await database.db.$count(upload)]).toEqual(before);
});
