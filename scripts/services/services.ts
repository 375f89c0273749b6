import { step } from '../step.ts';
import { checkDatabase, checkRedis, withoutPassword } from './given.ts';
import { lockHome, requireSpace, writeServices } from './home.ts';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';

/**
 * Sees to the database and the Redis of `home`, puts their addresses into the environment, and writes `services.env`: those
 * that the environment names, else our own for as long as `lifetime`. While another command of this home has them
 * nothing is done; gives whether it was. An APP_URL is for all processes of the site where it was said, and not where it is
 * what one of them listens on.
 */
export async function startServices(
  home: string,
  lifetime: AsyncDisposableStack,
  said: { APP_URL?: string | undefined } = {},
): Promise<boolean> {
  const lock = lockHome(home);
  if (!lock) return false;
  lifetime.use(lock);
  const { env } = process;
  env.DATABASE_URL = await step('PostgreSQL', () => database(home, lifetime), withoutPassword);
  const redisUrl = await step(
    'Redis',
    () => redis(home, lifetime),
    (url) => (url ? withoutPassword(url) : noRedis),
  );
  if (redisUrl) env.REDIS_URL = redisUrl;
  writeServices(home, { ...env, APP_URL: said.APP_URL }, lifetime);
  return true;
}

const noRedis =
  'no Redis or Valkey 7 here and none can be installed, so memory serves: use one process, and expect it empty after each start';

async function database(home: string, lifetime: AsyncDisposableStack): Promise<string> {
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL) {
    await checkDatabase(DATABASE_URL);
    return DATABASE_URL;
  }
  await requireSpace(home);
  return startPostgres(home, lifetime, { durable: true });
}

async function redis(home: string, lifetime: AsyncDisposableStack): Promise<string | null> {
  const { REDIS_URL } = process.env;
  if (!REDIS_URL) return startRedis(home, lifetime);
  await checkRedis(REDIS_URL);
  return REDIS_URL;
}
