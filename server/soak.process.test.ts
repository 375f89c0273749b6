import { afterAll, beforeAll, expect, test } from 'vitest';
import { check } from '#db/seed/check.ts';
import { TestSite } from '../scripts/test/test-site.ts';
import { createMemoryBackend } from './cache/backend/memory.ts';
import { Cache } from './cache/cache.ts';
import { reconcile } from './reconcile/reconcile.ts';
import { aProject } from './testing/builders.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { Random } from './testing/random.ts';
import { TestRedis } from './testing/redis.ts';
import { aMember, testAuthSecret } from './testing/session.ts';

const clients = 16;
const seconds = 60;
/** Each client is several people, so that limits do not keep it from writing. */
const peopleEach = 6;

let database: TestDatabase;
let redis: TestRedis;
let sites: TestSite[];

beforeAll(async () => {
  [database, redis] = await Promise.all([testDatabase(), TestRedis.start()]);
  const env = { DATABASE_URL: database.url, REDIS_URL: `redis://127.0.0.1:${redis.port}`, AUTH_SECRET: testAuthSecret };
  sites = [await TestSite.start(env), await TestSite.start(env)];
});
afterAll(async () => {
  await Promise.all(sites.map((site) => site.end()));
  await Promise.all([database.drop(), redis.end()]);
});

type Member = Awaited<ReturnType<typeof aMember>>;
type Written = { comment?: { id: string } } | undefined;

/** What there is to write about, and what all writes were answered: 'vote.cast 200' → how often. */
const members: Member[] = [];
const projects: { slug: string; owner: Member }[] = [];
const comments: { id: string; author: Member }[] = [];
const answers = new Map<string, number>();

test(`${clients} clients who write at random for ${seconds} s leave every count and score right, and meet no fault`, async () => {
  for (let n = 0; n < clients * peopleEach; n++) members.push(await aMember(database.db));
  for (const owner of members.slice(0, 8)) {
    const { slug } = await aProject(database.db, { ownerId: owner.id, publishedAt: new Date() });
    projects.push({ slug, owner });
  }
  // What is made so is not counted; from here on every count has to be right.
  await reconcileAll();

  await Promise.all(Array.from({ length: clients }, (_, n) => writeAtRandom(n)));

  expect([...answers.keys()].filter((said) => / 5\d\d/.test(said))).toEqual([]);
  for (const name of ['vote.cast', 'comment.post', 'comment.delete', 'saved.save', 'follow.set', 'project.remove'])
    expect(answers.get(`${name} 200`), name).toBeGreaterThan(10);
  expect(await check(database.sql)).toEqual([]);
  expect(await reconcileAll()).toEqual([]);
  for (const path of [
    '/api/projects',
    '/api/leaderboard/projects',
    ...projects.map(({ slug }) => `/api/projects/${slug}`),
  ])
    await expect.poll(() => bodiesOf(path), { timeout: 4000 }).toHaveLength(1);
});

async function writeAtRandom(client: number): Promise<void> {
  const random = new Random(client + 1);
  const one = <T>(of: readonly T[]): T => of[random.below(of.length)] as T;
  const own = members.slice(client * peopleEach, (client + 1) * peopleEach);
  const slug = () => one(projects).slug;
  const write = (name: string, input: object, by: Member) => send(one(sites), { name, input, by });

  const vote = (by: Member) => write('vote.cast', { slug: slug(), value: one([1, 1, -1, 0]) }, by);
  const post = async (by: Member) => {
    const parentId = comments.length > 0 && random.chance(0.4) ? one(comments).id : null;
    const written = await write('comment.post', { slug: slug(), parentId, body: 'What is it for?' }, by);
    if (written?.comment) comments.push({ id: written.comment.id, author: by });
  };
  /** Writes on a comment, as its author or as whoever has the turn. */
  const onComment = (name: string, more: () => object, asAuthor: boolean) => async (by: Member) => {
    if (comments.length === 0) return;
    const { id, author } = one(comments);
    await write(name, { id, ...more() }, asAuthor ? author : by);
  };
  const shelve = async () => {
    const { slug, owner } = one(projects);
    const isArchive = random.chance(0.5);
    await write(isArchive ? 'project.archive' : 'project.remove', { slug }, owner);
    await write(isArchive ? 'project.unarchive' : 'project.restore', { slug }, owner);
  };
  const follow = (by: Member) =>
    write('follow.set', { username: one(members).username, follows: random.chance(0.6) }, by);
  const acts = [
    ...Array.from({ length: 30 }, () => vote),
    ...Array.from({ length: 12 }, () => post),
    ...Array.from({ length: 6 }, () => onComment('comment.edit', () => ({ body: 'And why?' }), true)),
    ...Array.from({ length: 6 }, () => onComment('comment.delete', () => ({}), true)),
    ...Array.from({ length: 4 }, () => onComment('comment.restore', () => ({}), true)),
    ...Array.from({ length: 10 }, () => onComment('comment.vote', () => ({ value: one([1, -1, 0]) }), false)),
    ...Array.from({ length: 8 }, () => (by: Member) => write('saved.save', { slug: slug(), note: 'Later' }, by)),
    ...Array.from({ length: 5 }, () => (by: Member) => write('saved.unsave', { slug: slug() }, by)),
    ...Array.from({ length: 8 }, () => follow),
    ...Array.from({ length: 4 }, () => (by: Member) => write('notification.readAll', {}, by)),
    ...Array.from({ length: 3 }, () => (by: Member) => write('project.share', { slug: slug() }, by)),
    ...Array.from({ length: 3 }, () => (by: Member) => write('project.view', { slug: slug() }, by)),
    shelve,
  ];
  for (const endAt = performance.now() + seconds * 1000; performance.now() < endAt; ) await one(acts)(one(own));
}

async function send(
  site: TestSite,
  { name, input, by }: { name: string; input: object; by: Member },
): Promise<Written> {
  const response = await fetch(`${site.url}/api/trpc/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: by.cookie },
    body: JSON.stringify(input),
  });
  const { result, error } = await response.json();
  const said = `${name} ${response.status} ${error?.data.code ?? ''}`.trim();
  answers.set(said, (answers.get(said) ?? 0) + 1);
  return result?.data;
}

async function reconcileAll() {
  const cache = new Cache({ backend: createMemoryBackend() });
  try {
    return await reconcile({ db: database.db, cache });
  } finally {
    cache.close();
  }
}

/** What the instances answer, each text once. */
async function bodiesOf(path: string): Promise<string[]> {
  const texts = await Promise.all(sites.map(async (site) => (await site.get(path)).text()));
  return [...new Set(texts)];
}
