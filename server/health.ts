import { sql } from 'drizzle-orm';
import { buildId } from './build-id.ts';
import { db } from './db.ts';
import { methods } from './http.ts';
import { log } from './log.ts';
import { loadMigrations } from './ops/migrations.reads.ts';
import { redis } from './redis.ts';

/** Longer than this is as good as down. */
const checkLimitMs = 2000;

type Check = { status: 'ok' | 'failing'; tookMs: number; note?: string };

/**
 * `GET /health`: 200 as long as the process answers, with the build that it serves. `GET /health?ready`: each thing that it needs with the time that
 * asking took; 503 when one of them is missing.
 */
export const healthRoute = methods({
  async GET(request) {
    const isReadiness = new URL(request.url).searchParams.has('ready');
    if (!isReadiness) return Response.json({ status: 'ok', build: buildId }, { headers });
    const [database, redis, migrations] = await Promise.all([
      check(pingDatabase),
      check(pingRedis),
      check(findUnapplied),
    ]);
    const checks = { database, redis, migrations };
    const isReady = Object.values(checks).every(({ status }) => status === 'ok');
    return Response.json({ status: isReady ? 'ok' : 'failing', ...checks }, { status: isReady ? 200 : 503, headers });
  },
});

const headers = { 'cache-control': 'no-store' };

/** Runs `ask`, which resolves with a note or nothing, and fails with its reason. */
async function check(ask: () => Promise<string | undefined>): Promise<Check> {
  const startedAt = performance.now();
  const tookMs = () => Math.round((performance.now() - startedAt) * 10) / 10;
  try {
    const note = await Promise.race([ask(), tooLate()]);
    return { status: 'ok', tookMs: tookMs(), note };
  } catch (error) {
    log.warn({ err: error }, 'not ready');
    return { status: 'failing', tookMs: tookMs() };
  }
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${checkLimitMs} ms`)), checkLimitMs).unref();
  });
}

async function pingDatabase(): Promise<undefined> {
  await db.execute(sql`select 1`);
}

async function pingRedis(): Promise<string | undefined> {
  await redis?.ping();
  return redis ? undefined : 'REDIS_URL is not set: memory serves this process';
}

async function findUnapplied(): Promise<undefined> {
  const { missing } = await loadMigrations(db);
  if (missing.length > 0) throw new Error(`not migrated: ${missing.join(', ')}`);
}
