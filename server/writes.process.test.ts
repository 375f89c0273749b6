import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { project } from '#db/schema/project.ts';
import { TestSite } from '../scripts/test/test-site.ts';
import { aProject } from './testing/builders.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { TestRedis } from './testing/redis.ts';
import { aMember, testAuthSecret } from './testing/session.ts';
import { type WriteKind, writeKinds } from './testing/write-kinds.ts';

/** Two instances over one database and one Redis. */
let database: TestDatabase;
let redis: TestRedis;
let env: Record<string, string>;
let a: TestSite;
let b: TestSite;

beforeAll(async () => {
  [database, redis] = await Promise.all([testDatabase(), TestRedis.start()]);
  env = { DATABASE_URL: database.url, REDIS_URL: `redis://127.0.0.1:${redis.port}`, AUTH_SECRET: testAuthSecret };
  a = await TestSite.start(env);
  b = await TestSite.start(env);
});
afterAll(async () => {
  await Promise.all([a.end(), b.end()]);
  await Promise.all([database.drop(), redis.end()]);
});

/** Everyone sees a write by then. */
const promiseMs = 2000;

async function send(site: TestSite, { procedure, input, cookie }: Pick<WriteKind, 'procedure' | 'input' | 'cookie'>) {
  const response = await fetch(`${site.url}/api/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(input),
  });
  const { error } = await response.json();
  expect(error?.data).toBeUndefined();
  return { 'x-prova-version': response.headers.get('x-prova-version') ?? '' };
}

describe.each(Object.keys(writeKinds))('%s', (name) => {
  const prepare = async () => {
    const kind = await (writeKinds[name] as (typeof writeKinds)[string])(database.db);
    for (const { path } of kind.seen)
      for (const site of [a, b]) expect((await site.get(path)).status, path).toBeLessThan(500);
    return kind;
  };

  test('the writer sees it at once on both instances, and never less again', async () => {
    const kind = await prepare();
    const version = await send(a, kind);
    for (let round = 0; round < 3; round++) {
      for (const { path, shows } of kind.seen) {
        for (const site of [b, a]) expect(shows(await site.json(path, version)), path).toBe(true);
      }
    }
  });

  test('everybody else sees it within two seconds on the other instance, and never less again', async () => {
    const kind = await prepare();
    await send(a, kind);
    const sentAt = performance.now();
    for (const { path, shows } of kind.seen) {
      while (!shows(await b.json(path))) expect(performance.now() - sentAt, path).toBeLessThan(promiseMs);
      for (let n = 0; n < 5; n++) expect(shows(await b.json(path)), path).toBe(true);
    }
  });

  test('what was read a moment ago has it when nobody asks in between', async () => {
    const kind = await prepare();
    await send(a, kind);
    await pause(promiseMs);
    for (const { path, shows } of kind.seen) expect(shows(await b.json(path)), path).toBe(true);
  });
});

test('a process killed in the middle of votes loses none that was committed', async () => {
  const doomed = await TestSite.start(env);
  const { cookie } = await aMember(database.db);
  const slugs: string[] = [];
  for (let n = 0; n < 50; n++) slugs.push((await aProject(database.db)).slug);
  for (const slug of slugs) await b.get(`/api/projects/${slug}`);
  const votes = slugs.map((slug) => send(doomed, { procedure: 'vote.cast', input: { slug, value: 1 }, cookie }));
  await Promise.any(votes);
  await doomed.kill();
  await Promise.allSettled(votes);
  const rows = await database.db.select({ slug: project.slug, upCount: project.upCount }).from(project);
  const committed = new Map(rows.map(({ slug, upCount }) => [slug, upCount]));
  const killedAt = performance.now();
  for (const slug of slugs) {
    while ((await b.json(`/api/projects/${slug}`)).upCount !== committed.get(slug)) {
      expect(performance.now() - killedAt).toBeLessThan(promiseMs);
    }
  }
});
