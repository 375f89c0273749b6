import postgres from 'postgres';
import { Failure } from '../failure.ts';
import { askRedis } from './redis-answer.ts';

const oldestPostgres = 15;
const oldestRedis = 7;
const ownDatabase = 'unset DATABASE_URL for one that comes along';
const ownRedis = 'unset REDIS_URL for one that comes along';

/** @throws Failure where the PostgreSQL at DATABASE_URL does not answer or is too old. */
export async function checkDatabase(url: string): Promise<void> {
  if (!/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new Failure('DATABASE_URL is not an address such as postgres://user:password@host:5432/name: mend it.');
  }
  const major = await postgresMajor(url).catch((cause: Error) => {
    const place = withoutPassword(url);
    throw new Failure(`The database ${place} refuses (${cause.message}): mend that, or ${ownDatabase}.`, { cause });
  });
  if (major < oldestPostgres) {
    throw new Failure(
      `${withoutPassword(url)} is PostgreSQL ${major}: use ${oldestPostgres} to 18, or ${ownDatabase}.`,
    );
  }
}

/** @throws Failure where the Redis at REDIS_URL does not answer or is too old. */
export async function checkRedis(url: string): Promise<void> {
  const answer = await askRedis(url, { patienceMs: 5000 });
  if (!answer) {
    throw new Failure(`The Redis ${withoutPassword(url)} does not answer: start it, mend REDIS_URL, or ${ownRedis}.`);
  }
  const major = Number(/redis_version:(\d+)/.exec(answer)?.[1]);
  if (major < oldestRedis) {
    throw new Failure(`${withoutPassword(url)} is Redis ${major}: use ${oldestRedis} or Valkey, or ${ownRedis}.`);
  }
}

async function postgresMajor(url: string): Promise<number> {
  const sql = postgres(url, { max: 1, connect_timeout: 5 });
  // The driver tries without end where a first connection is taken and closed.
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('it takes connections and does not answer')), 6000);
  try {
    const asked = sql`select current_setting('server_version_num')::int / 10000 as major`;
    const [row] = await Promise.race([asked, late.promise]);
    return row?.major;
  } finally {
    clearTimeout(timer);
    await sql.end({ timeout: 0 });
  }
}

/** An address as it may be shown. */
export function withoutPassword(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.protocol}//${parsed.host}${parsed.pathname}` : url;
}
