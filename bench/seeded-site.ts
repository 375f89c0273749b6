import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { seed } from '#db/seed/seed.ts';
import { Failure } from '../scripts/failure.ts';
import { freePort } from '../scripts/services/free-port.ts';
import { lockHome } from '../scripts/services/home.ts';
import { startPostgres } from '../scripts/services/postgres.ts';
import { startRedis } from '../scripts/services/redis.ts';
import { seededDatabase } from '../scripts/services/seeded-database.ts';
import { build } from '../scripts/up/build.ts';
import { startSite } from '../scripts/up/site.ts';

export type BenchServices = { serverUrl: string; redisUrl: string | null };

/** A PostgreSQL and a Redis for benches alone; what is seeded there stays for the next run. */
export async function benchServices(lifetime: AsyncDisposableStack): Promise<BenchServices> {
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
 * when it is made, since boards are of the last days: remove `.prova-bench` when it has grown old.
 */
export function benchDatabase({ serverUrl }: BenchServices, projects: number): Promise<string> {
  return seededDatabase(serverUrl, `bench_${projects}`, async (sql) => {
    await seed(sql, { projects, seed: 1, now: new Date(), plan: { votes: Math.min(mostVotes, projects * 10) } });
    await sql`vacuum analyze`;
  });
}

/** A production build of the site over a database; its address. */
export async function benchSite(
  services: BenchServices,
  databaseUrl: string,
  lifetime: AsyncDisposableStack,
): Promise<string> {
  process.env.PROVA_BUILD = 'bench';
  await build(lifetime);
  const port = `${await freePort()}`;
  const env = { DATABASE_URL: databaseUrl, REDIS_URL: services.redisUrl ?? '', PORT: port, LOG_LEVEL: 'warn' };
  await startSite({ NODE_ENV: 'production', ...env }, lifetime);
  return `http://127.0.0.1:${port}`;
}
