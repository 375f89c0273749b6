import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditLog } from '#db/schema/audit-log.ts';
import { TestSite } from '../scripts/test/test-site.ts';
import { appRouter } from './router.ts';
import { routePatterns } from './testing/api.ts';
import { Cast, type Role, roles } from './testing/cast.ts';
import { castPost } from './testing/cast-post.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { LiveListener } from './testing/live-listener.ts';
import { expected, rows } from './testing/may.ts';
import { readExamples } from './testing/read-examples.ts';
import { TestRedis } from './testing/redis.ts';
import { testAuthSecret } from './testing/session.ts';
import { publicReads } from './trpc-http.ts';

let database: TestDatabase;
let redis: TestRedis;
let site: TestSite;
let cast: Cast;

beforeAll(async () => {
  [database, redis] = await Promise.all([testDatabase(), TestRedis.start()]);
  const env = { DATABASE_URL: database.url, REDIS_URL: `redis://127.0.0.1:${redis.port}`, AUTH_SECRET: testAuthSecret };
  site = await TestSite.start(env);
  cast = await Cast.gather(database.db);
});
afterAll(async () => {
  await site.end();
  await Promise.all([database.drop(), redis.end()]);
});

type Meta = { isForAdmins?: boolean; isAudited?: boolean };
type Procedure = { _def: { type: 'query' | 'mutation'; meta?: Meta } };
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);
const owned = procedures.filter(([name]) => !publicReads.has(name));

test('every procedure that is no public read has its row, and every row its procedure', () => {
  expect(Object.keys(rows).toSorted()).toEqual(owned.map(([name]) => name).toSorted());
});

const metaOf = (name: string): Meta => Object.fromEntries(owned)[name]?._def.meta ?? {};

test('every write that is for admins alone is written down in the audit log', () => {
  const adminWrites = owned.filter(([, { _def }]) => _def.type === 'mutation' && _def.meta?.isForAdmins);
  expect(adminWrites.map(([name]) => name)).toContain('admin.suspend');
  expect(adminWrites.filter(([name]) => !metaOf(name).isAudited).map(([name]) => name)).toEqual([]);
});

describe('who may', () => {
  test.each(owned)('%s', async (name, { _def: { type } }) => {
    const ofName = [rows[name] ?? []].flat();
    expect(ofName.length).toBeGreaterThan(0);
    for (const row of ofName) {
      const told: Partial<Record<Role, string>> = {};
      for (const role of roles) told[role] = await call(name, type, { role, input: await row.input(cast, role) });
      expect(told).toEqual(Object.fromEntries(roles.map((role) => [role, expected(row, role)])));
    }
    const lines = await database.db.select().from(auditLog).where(eq(auditLog.action, name));
    const authors = metaOf(name).isAudited ? [cast.people.admin.id] : [];
    expect(new Set(lines.map(({ actorId }) => actorId))).toEqual(new Set(authors));
  });

  test.each([...publicReads.keys()])('%s: everybody, with the same bytes', async (name) => {
    const { slug } = await cast.project();
    const { username } = cast.people.owner;
    const badge = { slug: (await cast.badge()).slug, username: cast.people.assignedValidator.username };
    const examples = readExamples({
      project: slug,
      badge,
      person: username,
      chain: cast.chain.slug,
      post: await castPost(cast),
      event: 'none',
      investor: cast.people.approvedInvestor.username,
      word: 'project',
      technology: 'go',
    });
    const input = encodeURIComponent(JSON.stringify(examples[name]?.[0]));
    const answers = await Promise.all(
      roles.map(async (role) =>
        (await site.get(`/api/trpc/${name}?input=${input}`, { cookie: cast.cookieOf(role) })).text(),
      ),
    );
    expect(new Set(answers).size).toBe(1);
  });
});

/** The paths that answer by REST what is not for everybody, with who may. */
const privatePaths: Record<string, 'signed in' | readonly Role[]> = {
  '/api/account/export': 'signed in',
  '/api/admin/cache-stats': ['admin'],
  '/api/admin/db-pool-stats': ['admin'],
  '/api/prefetch/bootstrap': 'signed in',
  '/api/prefetch/dashboard-data': 'signed in',
};
/** Those that ask for a secret, answer everybody, or lead to procedures that have their row. */
const otherPaths = [
  '/api/[[...path]]',
  '/api/auth/[...all]',
  '/api/cron/warm',
  '/api/events/[slug]/calendar.ics',
  '/api/live',
  '/api/mail/unsubscribe',
  '/api/trpc/[trpc]',
  '/api/uploads',
  '/health',
  '/metrics',
  '/uploads/[name]',
];

test('every path is named here or answers a public read', () => {
  const publicPaths = [...publicReads.values()].map(({ path }) => path.replaceAll('{', '[').replaceAll('}', ']'));
  expect([...publicPaths, ...Object.keys(privatePaths), ...otherPaths].toSorted()).toEqual(routePatterns.toSorted());
});

test.each(Object.entries(privatePaths))('who may GET %s', async (path, may) => {
  const told: Partial<Record<Role, string>> = {};
  for (const role of roles) {
    const response = await site.get(path, { cookie: cast.cookieOf(role) });
    told[role] = response.ok ? 'ok' : (await response.json()).code;
  }
  expect(told).toEqual(Object.fromEntries(roles.map((role) => [role, expected({ input: () => ({}), may }, role)])));
});

/** One pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('who may POST /api/uploads', async () => {
  const told: Partial<Record<Role, string>> = {};
  for (const role of roles) {
    const body = new FormData();
    body.set('file', new File([png], 'pixel.png', { type: 'image/png' }));
    const headers = { cookie: cast.cookieOf(role), origin: site.url };
    const response = await fetch(`${site.url}/api/uploads?kind=image`, { method: 'POST', headers, body });
    told[role] = response.ok ? 'ok' : (await response.json()).code;
  }
  const may = roles.filter((role) => role !== 'visitor' && role !== 'suspended');
  expect(told).toEqual(Object.fromEntries(roles.map((role) => [role, expected({ input: () => ({}), may }, role)])));
});

test('who hears news of their own by GET /api/live', async () => {
  const told: Partial<Record<Role, string>> = {};
  const mayHear = (role: Role) => role !== 'visitor';
  for (const role of roles) {
    const headers = { cookie: cast.cookieOf(role) };
    const listener = await LiveListener.open(`${site.url}/api/live?topics=person,feed`, { headers });
    await listener.frame(({ topic }) => topic === (mayHear(role) ? 'person' : 'feed'));
    told[role] = listener.frames.some(({ topic }) => topic === 'person') ? 'news' : 'none';
    await listener.close();
  }
  expect(told).toEqual(Object.fromEntries(roles.map((role) => [role, mayHear(role) ? 'news' : 'none'])));
});

async function call(name: string, type: string, { role, input }: { role: Role; input: object }): Promise<string> {
  const headers = { cookie: cast.cookieOf(role), 'content-type': 'application/json' };
  const body = JSON.stringify(input);
  const response =
    type === 'query'
      ? await site.get(`/api/trpc/${name}?input=${encodeURIComponent(body)}`, headers)
      : await fetch(`${site.url}/api/trpc/${name}`, { method: 'POST', headers, body });
  const { error } = await response.json();
  return error ? error.data.code : 'ok';
}
