import { brotliDecompressSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Api, routePatterns, testApi } from '../testing/api.ts';
import { anInvestor, aProject } from '../testing/builders.ts';
import { writer } from '../testing/commenting.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { readExamples } from '../testing/read-examples.ts';
import { TestRedis } from '../testing/redis.ts';
import { aMember } from '../testing/session.ts';

const note = 'canary-of-the-pipeline';
const stage = 'diligence';
/** What stands in somebody's pipeline and nowhere else: the note, and the stage, be it as a count that is not 0. */
const canaries = [new RegExp(note), new RegExp(`"${stage}"(?!:0)`)];

let database: TestDatabase;
let redis: TestRedis;
let api: Api;
let close = async () => {};
let investor: Awaited<ReturnType<typeof aMember>>;
let builder: Awaited<ReturnType<typeof aMember>>;
let slug: string;

beforeAll(async () => {
  [database, redis] = await Promise.all([testDatabase(), TestRedis.start()]);
  vi.stubEnv('REDIS_URL', `redis://127.0.0.1:${redis.port}`);
  ({ api, close } = await testApi(database.url));
  const { db } = database;
  investor = await aMember(db, { isInvestor: true });
  builder = await aMember(db);
  await anInvestor(db, { userId: investor.id });
  ({ slug } = await aProject(db, { ownerId: builder.id, publishedAt: new Date() }));
  const me = writer(api, investor.cookie);
  await me.mutate('saved.save', { slug, note });
  await me.mutate('pipeline.move', { slug, stage });
});
afterAll(async () => {
  await close();
  await Promise.all([database.drop(), redis.end()]);
});

const address = (name: string, input: object) => `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
const told = (body: string) => canaries.filter((canary) => canary.test(body));

test('the investor sees both, and nothing shared may keep them', async () => {
  const response = await api(address('pipeline.list', {}), { headers: { cookie: investor.cookie } });
  expect(told(await response.text())).toEqual(canaries);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect([...response.headers.keys()].filter((field) => /surrogate|cdn|etag/.test(field))).toEqual([]);
});

test('no public read has a word of it, whoever asks, the investor neither', async () => {
  const { publicReads } = await import('../trpc-http.ts');
  const subjects = {
    project: slug,
    person: investor.username,
    badge: { slug, username: builder.username },
    investor: investor.username,
    chain: 'none',
    post: { slug: 'none', post: 'none' },
    event: 'none',
    word: 'project',
    technology: 'go',
  };
  const examples = readExamples(subjects);
  let readCount = 0;
  for (const name of publicReads.keys()) {
    for (const input of [...(examples[name] ?? []), { username: investor.username }, { slug }]) {
      for (const cookie of ['', investor.cookie, builder.cookie]) {
        const response = await api(address(name, input), { headers: { cookie } });
        expect(told(await response.text()), `${name} ${JSON.stringify(input)}`).toEqual([]);
        readCount += response.status === 200 ? 1 : 0;
      }
    }
  }
  expect(readCount).toBeGreaterThan(100);
});

test('no read of another person’s own has a word of it: the owner of the project, another investor, an admin', async () => {
  const { appRouter } = await import('../router.ts');
  const { db } = database;
  const people = [
    builder,
    await aMember(db, { isInvestor: true }),
    await aMember(db, { isAdmin: true, isInvestor: true }),
  ];
  const names = Object.entries(appRouter._def.procedures).flatMap(([name, procedure]) =>
    (procedure as unknown as { _def: { type: string } })._def.type === 'query' ? [name] : [],
  );
  expect(names).toContain('pipeline.list');
  const { username } = investor;
  const inputs = [{}, { slug }, { slugs: [slug] }, { username }, { usernames: [username] }];
  for (const { cookie } of people) {
    for (const name of names) {
      for (const input of inputs) {
        const response = await api(address(name, input), { headers: { cookie } });
        expect(told(await response.text()), `${name} ${JSON.stringify(input)}`).toEqual([]);
      }
    }
  }
});

test('no path that answers by REST has a word of it, but to the investor', async () => {
  const { db } = database;
  const admin = await aMember(db, { isAdmin: true, isInvestor: true });
  const others = ['', builder.cookie, (await aMember(db, { isInvestor: true })).cookie, admin.cookie];
  const values: Record<string, string> = { slug, username: investor.username };
  const asked: string[] = [];
  for (const pattern of routePatterns.filter((path) => path.startsWith('/api/') && !isOpen.test(path))) {
    const path = pattern.replace(/\[(\w+)\]/g, (_, name) => values[name] ?? 'none');
    const answers = [];
    for (const cookie of others) answers.push(await bodyOf(path, cookie));
    expect(answers.flatMap(told), path).toEqual([]);
    if (answers.some((body) => body.length > 0)) asked.push(path);
  }
  for (const path of ['/api/account/export', '/api/prefetch/dashboard-data']) {
    expect(asked).toContain(path);
    expect(told(await bodyOf(path, investor.cookie)), path).not.toEqual([]);
  }
});

test('what the shared cache holds of it stands under the investor’s own keys alone', async () => {
  const holding: string[] = [];
  await redis.use(async (client) => {
    for (const key of await client.keys('*:entry:*')) {
      const body = (await client.hgetBuffer(key, 'body')) ?? Buffer.alloc(0);
      if (told(plain(body)).length > 0) holding.push(key);
    }
  }, undefined);
  expect(holding.length).toBeGreaterThan(0);
  expect(holding.filter((key) => !key.includes(`@${investor.id}:`))).toEqual([]);
});

/** What is no answer to a GET: it goes on for ever, does something, or asks for a secret. */
const isOpen = /^\/api\/(auth|cron|live|mail|trpc|uploads)\b|\[\[/;

/** What a path answers, be it an archive. */
async function bodyOf(path: string, cookie: string): Promise<string> {
  const response = await api(path, { headers: { cookie } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.headers.get('content-type') !== 'application/zip') return `${Buffer.from(bytes)}`;
  return Object.values(unzipSync(bytes))
    .map((file) => strFromU8(file))
    .join();
}

/** Large bodies are kept compressed. */
function plain(body: Buffer): string {
  try {
    return `${brotliDecompressSync(body)}`;
  } catch {
    return `${body}`;
  }
}
