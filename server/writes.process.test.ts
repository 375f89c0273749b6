import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { session } from '#db/schema/auth.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { TestSite } from '../scripts/test/test-site.ts';
import { anInvestor, aProject } from './testing/builders.ts';
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

type Write = Pick<WriteKind, 'procedure' | 'input' | 'cookie'>;

function post(site: TestSite, { procedure, input, cookie }: Write): Promise<Response> {
  return fetch(`${site.url}/api/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(input),
  });
}

/** Writes, and gives what the writer's next reads bring along. */
async function send(site: TestSite, write: Write) {
  const response = await post(site, write);
  const { error } = await response.json();
  expect(error?.data).toBeUndefined();
  return { 'x-prova-version': response.headers.get('x-prova-version') ?? '' };
}

const names = Object.keys(writeKinds);

/** What shows the write has been read on both instances. */
async function prepared(name: string): Promise<WriteKind> {
  const kind = await (writeKinds[name] as (typeof writeKinds)[string])(database.db);
  for (const { path } of kind.seen)
    for (const site of [a, b]) expect((await site.get(path)).status, path).toBeLessThan(500);
  return kind;
}

test.each(names)('%s: the writer sees it at once on both instances, and never less again', async (name) => {
  const kind = await prepared(name);
  const version = await send(a, kind);
  for (let round = 0; round < 3; round++) {
    for (const { path, shows } of kind.seen) {
      for (const site of [b, a]) expect(shows(await site.json(path, version)), path).toBe(true);
    }
  }
});

// A few at a time, so that one's wait is the others', and the first page of a list has room for all.
const sixes = Array.from({ length: Math.ceil(names.length / 6) }, (_, n) => names.slice(6 * n, 6 * n + 6));

describe.each(sixes.map((six) => [six]))('%j', (six) => {
  const preparedInTurn = async () => {
    const kinds: WriteKind[] = [];
    for (const name of six) kinds.push(await prepared(name));
    return kinds;
  };

  test('everybody else sees them within two seconds on the other instance, and never less again', async () => {
    const kinds = await preparedInTurn();
    await Promise.all(
      kinds.map(async (kind) => {
        await send(a, kind);
        const sentAt = performance.now();
        for (const { path, shows } of kind.seen) {
          while (!shows(await b.json(path))) expect(performance.now() - sentAt, path).toBeLessThan(promiseMs);
          for (let n = 0; n < 5; n++) expect(shows(await b.json(path)), path).toBe(true);
        }
      }),
    );
  });

  test('what was read a moment ago has them when nobody asks in between', async () => {
    const kinds = await preparedInTurn();
    for (const kind of kinds) await send(a, kind);
    await pause(promiseMs);
    for (const { path, shows } of kinds.flatMap(({ seen }) => seen)) expect(shows(await b.json(path)), path).toBe(true);
  });
});

describe('on the next request, on both instances', () => {
  const codesOf = (cookie: string, path: string) =>
    Promise.all(
      [a, b].map(async (site) => {
        const { code, error } = await site.json(path, { cookie });
        return code ?? error?.data.code ?? 'ok';
      }),
    );
  const start = '/api/prefetch/bootstrap';

  test('a suspended person writes nothing, and still reads', async () => {
    const { id, cookie } = await aMember(database.db);
    const { slug } = await aProject(database.db);
    await send(a, { procedure: 'vote.cast', input: { slug, value: 1 }, cookie });
    await database.db
      .update(user)
      .set({ suspendedUntil: new Date('2100-01-01') })
      .where(eq(user.id, id));
    for (const site of [b, a]) {
      const response = await post(site, { procedure: 'vote.cast', input: { slug, value: -1 }, cookie });
      expect((await response.json()).error.data).toMatchObject({ code: 'SUSPENDED', httpStatus: 403 });
    }
    expect(await codesOf(cookie, start)).toEqual(['ok', 'ok']);
  });

  test('a role that was taken is gone', async () => {
    const { id, cookie } = await aMember(database.db, { isAdmin: true });
    expect(await codesOf(cookie, '/api/admin/db-pool-stats')).toEqual(['ok', 'ok']);
    await database.db.update(user).set({ isAdmin: false }).where(eq(user.id, id));
    expect(await codesOf(cookie, '/api/admin/db-pool-stats')).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  test('who is named a validator is one until it ends, and within two seconds their pages say so', async () => {
    const { cookie: adminCookie } = await aMember(database.db, { isAdmin: true });
    const { username, cookie } = await aMember(database.db);
    const queue = '/api/trpc/review.queue?input=%7B%7D';
    const isShown = async () => (await b.json(start, { cookie })).me.roles.includes('validator');
    const steps = [
      { procedure: 'validator.name', more: { categories: [], badgeKinds: ['gold'] }, is: true, told: 'ok' },
      { procedure: 'validator.end', more: { reason: 'Their time is over.' }, is: false, told: 'FORBIDDEN' },
    ];
    expect(await codesOf(cookie, queue)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await isShown()).toBe(false);
    for (const { procedure, more, is, told } of steps) {
      await send(a, { procedure, input: { username, ...more }, cookie: adminCookie });
      const sentAt = performance.now();
      expect(await codesOf(cookie, queue), procedure).toEqual([told, told]);
      while ((await isShown()) !== is) expect(performance.now() - sentAt, procedure).toBeLessThan(promiseMs);
    }
  });

  test('a session that was ended is over', async () => {
    const { id, cookie } = await aMember(database.db);
    expect(await codesOf(cookie, start)).toEqual(['ok', 'ok']);
    await database.db.delete(session).where(eq(session.userId, id));
    expect(await codesOf(cookie, start)).toEqual(['UNAUTHORIZED', 'UNAUTHORIZED']);
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

test('of requests for an intro from both sides on both instances one is made, and of its answers one counts', async () => {
  const [investor, builder] = [await aMember(database.db, { isInvestor: true }), await aMember(database.db)];
  await anInvestor(database.db, { userId: investor.id });
  const { id: projectId, slug } = await aProject(database.db, { ownerId: builder.id });
  const message = 'Could we talk for half an hour about where you want to take it?';
  const asks: Write[] = [
    { procedure: 'intro.askBuilder', input: { slug, message }, cookie: investor.cookie },
    { procedure: 'intro.askInvestor', input: { slug, username: investor.username, message }, cookie: builder.cookie },
  ];
  const codesOf = (writes: Write[]) =>
    Promise.all(
      writes.flatMap((write) => [a, b].map(async (site) => (await (await post(site, write)).json()).error?.data.code)),
    );
  const asked = await codesOf(Array.from({ length: 5 }, () => asks).flat());
  expect(asked.toSorted()).toEqual([...Array(19).fill('INTRO_OPEN'), undefined]);
  const made = await database.db.select().from(introRequest).where(eq(introRequest.projectId, projectId));
  expect(made).toHaveLength(1);
  const [{ id, recipientId } = { id: '', recipientId: '' }] = made;
  const { cookie } = recipientId === builder.id ? builder : investor;
  const answers: Write[] = [
    { procedure: 'intro.accept', input: { id }, cookie },
    { procedure: 'intro.decline', input: { id, reason: 'No time now' }, cookie },
  ];
  const answered = await codesOf(Array.from({ length: 5 }, () => answers).flat());
  expect(answered.toSorted()).toEqual([...Array(19).fill('INTRO_CLOSED'), undefined]);
});
