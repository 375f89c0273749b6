import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { seed } from '#db/seed/seed.ts';
import { testAuthSecret } from '#server/testing/session.ts';
import { Failure } from '../scripts/failure.ts';
import { freePort } from '../scripts/services/free-port.ts';
import { lockHome } from '../scripts/services/home.ts';
import { startPostgres } from '../scripts/services/postgres.ts';
import { startRedis } from '../scripts/services/redis.ts';
import { seededDatabase } from '../scripts/services/seeded-database.ts';
import { build } from '../scripts/up/build.ts';
import { startSite } from '../scripts/up/site.ts';
import { type Server, startServer } from './load/server.ts';

export type BenchServices = { serverUrl: string; redisUrl: string | null };

const started = new WeakMap<AsyncDisposableStack, Promise<BenchServices>>();

/** A PostgreSQL and a Redis for all benches of a run; what is seeded there stays for the next one. */
export function benchServices(lifetime: AsyncDisposableStack): Promise<BenchServices> {
  const services = started.get(lifetime) ?? startServices(lifetime);
  started.set(lifetime, services);
  return services;
}

async function startServices(lifetime: AsyncDisposableStack): Promise<BenchServices> {
  const home = resolve('.prova-bench');
  mkdirSync(home, { recursive: true });
  const lock = lockHome(home);
  if (!lock) throw new Failure('Another bench runs in this folder: wait until it ends.');
  lifetime.use(lock);
  const serverUrl = await startPostgres(home, lifetime, { durable: true });
  return { serverUrl, redisUrl: await startRedis(home, lifetime) };
}

const mostVotes = 1_000_000;

/**
 * The database of the generator's `projects` projects (seed 1), made where it is not there yet. It ends at the instant
 * when it is made, since boards are of the last days: remove `.prova-bench` when it has grown old. With another number of
 * investors than the generator's own it is another database.
 */
export function benchDatabase(
  { serverUrl }: BenchServices,
  projects: number,
  { investors }: { investors?: number } = {},
): Promise<string> {
  const name = investors ? `bench_${projects}_${investors}` : `bench_${projects}`;
  return seededDatabase(serverUrl, name, async (sql) => {
    const plan = { votes: Math.min(mostVotes, projects * 10), ...(investors && { investors }) };
    await seed(sql, { projects, seed: 1, now: new Date(), plan });
    await sql`vacuum analyze`;
  });
}

type Over = { services: BenchServices; database: string };

/** A production build of the site over a database. `WORKERS` and the like come from the bench's own environment. */
export async function benchSite(
  lifetime: AsyncDisposableStack,
  { services, database, env = {} }: Over & { env?: Record<string, string> },
): Promise<Server> {
  process.env.PROVA_BUILD = 'bench';
  await build(lifetime);
  const port = `${await freePort()}`;
  const { pid } = await startSite({ ...environment({ services, database }), PORT: port, ...env }, lifetime);
  return { url: `http://127.0.0.1:${port}`, pid };
}

/** For reads past every cache. */
export const uncached = { CACHE_ENABLED: 'false' };

/** The same build by Next's own command: without the front. */
export async function plainNext(lifetime: AsyncDisposableStack, over: Over): Promise<Server> {
  const script = ['node_modules/next/dist/bin/next', 'start'];
  const env = { ...environment(over), PROVA_BUILD: 'bench' };
  return startServer(lifetime, { script, args: (port) => ['-p', port], env });
}

function environment({ services, database }: Over) {
  const urls = { DATABASE_URL: database, REDIS_URL: services.redisUrl ?? '' };
  return { NODE_ENV: 'production', LOG_LEVEL: 'warn', AUTH_SECRET: testAuthSecret, JOBS_ENABLED: 'false', ...urls };
}
