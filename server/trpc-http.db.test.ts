import { count } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vote } from '#db/schema/vote.ts';
import { contentMaxima } from './project/project-content.input.ts';
import { type Api, caller, testApi } from './testing/api.ts';
import { aProject } from './testing/builders.ts';
import { someContent } from './testing/content.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { aMember } from './testing/session.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let cookie: string;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  ({ cookie } = await aMember(database.db));
});
afterAll(async () => {
  await close();
  await database.drop();
});

const votes = async () => (await database.db.select({ n: count() }).from(vote))[0]?.n;
const refused = (body: object) => ({ error: { data: { code: 'INVALID_INPUT', httpStatus: 400, ...body } } });

describe('a batch', () => {
  const searches = (times: number, comma = ',') => {
    const inputs = Object.fromEntries(Array.from({ length: times }, (_, n) => [n, { q: `a${n}` }]));
    const names = Array.from({ length: times }, () => 'search.all').join(comma);
    return api(`/api/trpc/${names}?batch=1&input=${encodeURIComponent(JSON.stringify(inputs))}`);
  };
  const cast = async (headers: Record<string, string> = {}) => {
    const slugs = [(await aProject(database.db)).slug, (await aProject(database.db)).slug];
    return api('/api/trpc/vote.cast,vote.cast?batch=1', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(Object.fromEntries(slugs.map((slug, n) => [n, { slug, value: 1 }]))),
    });
  };

  test.each([',', '%2C'])('has ten calls at most, separated by %s', async (comma) => {
    expect((await searches(10, comma)).status).toBe(200);
    const answer = await searches(11, comma);
    expect([answer.status, await answer.json()]).toMatchObject([400, refused({ field: 'batch' })]);
  });

  test('of writes is done call by call, but not under one key', async () => {
    const before = await votes();
    const answer = await cast({ 'idempotency-key': 'of both' });
    expect([answer.status, await answer.json()]).toMatchObject([400, refused({ field: 'idempotency-key' })]);
    expect(await votes()).toBe(before);
    expect((await cast()).status).toBe(200);
    expect(await votes()).toBe((before ?? 0) + 2);
  });
});

describe('an idempotency key', () => {
  test('of 200 characters is taken; a longer one is refused and not cut', async () => {
    const { slug } = await aProject(database.db);
    const send = (key: string) =>
      caller(api, cookie).mutate('vote.cast', { slug, value: 1 }, { 'idempotency-key': key });
    expect(await send('k'.repeat(200))).toMatchObject({ status: 200 });
    expect(await send('k'.repeat(201))).toMatchObject({
      status: 400,
      error: { code: 'INVALID_INPUT', field: 'idempotency-key', httpStatus: 400 },
    });
    const headers = { cookie, 'idempotency-key': 'k'.repeat(201), 'sec-fetch-site': 'same-origin' };
    const upload = await api('/api/uploads?kind=image', { method: 'POST', headers, body: new FormData() });
    expect([upload.status, (await upload.json()).field]).toEqual([400, 'idempotency-key']);
  });
});

test('a read without an input is that of its REST path', async () => {
  const typed = await api('/api/trpc/prefetch.bootstrap', { headers: { cookie } });
  const plain = await api('/api/prefetch/bootstrap', { headers: { cookie } });
  expect(typed.status).toBe(200);
  expect((await typed.json()).result.data).toEqual(await plain.json());
});

describe('a body', () => {
  const json = { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000' };
  const long = JSON.stringify({ padding: 'x'.repeat(512 * 1024) });
  /** One whose end nobody sees: of it so much is read as may be. */
  const endless = () => {
    let readBytes = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        readBytes += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    return { body, readBytes: () => readBytes };
  };

  test.each(['/api/trpc/vote.cast', '/api/trpc/speed.tell', '/api/auth/sign-in/email'])(
    'that is too long is refused by %s, whether or not its length is told',
    async (path) => {
      const { body, readBytes } = endless();
      const told = { ...json, 'content-length': `${long.length}` };
      for (const init of [
        { headers: told, body: long },
        { headers: json, body, duplex: 'half' },
      ]) {
        const answer = await api(path, { method: 'POST', ...init } as RequestInit);
        const said = await answer.json();
        expect([answer.status, (said.error?.data ?? said).code]).toEqual([413, 'BODY_TOO_LARGE']);
      }
      expect(readBytes()).toBeLessThan(2 ** 20);
    },
  );

  test('of the longest project is taken', async () => {
    const of = (length: number) => '🦉'.repeat(length);
    const content = someContent({
      ...{ title: of(contentMaxima.title), tagline: of(contentMaxima.tagline), demoUrl: of(contentMaxima.address) },
      ...{ description: of(contentMaxima.description), story: of(contentMaxima.story) },
      ...{ novelty: of(contentMaxima.novelty), comparison: of(contentMaxima.comparison) },
      members: Array.from({ length: contentMaxima.members }, () => ({ username: null, name: of(80), role: of(80) })),
    });
    const answer = await caller(api, cookie).mutate('project.saveDraft', { slug: null, revision: 0, content });
    expect(answer).toMatchObject({ status: 200 });
  });
});
