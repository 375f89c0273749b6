import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryHome } from '../up/testing.ts';
import { checkDatabase } from './given.ts';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';
import { askRedis } from './redis-answer.ts';

let home: string;
beforeAll(async () => {
  home = await temporaryHome();
});
afterAll(() => rm(home, { recursive: true }));

const start = async (lifetime: AsyncDisposableStack) => ({
  databaseUrl: await startPostgres(home, lifetime, { durable: true }),
  redisUrl: await startRedis(home, lifetime),
});

/** Kills the process whose number stands in a file of the home. */
async function kill(pidFile: string): Promise<void> {
  process.kill(Number.parseInt(await readFile(join(home, pidFile), 'utf8'), 10), 'SIGKILL');
}

const patience = { timeout: 30_000, interval: 500 };
const isRefused = (url: string) =>
  checkDatabase(url).then(
    () => false,
    () => true,
  );

test('services that are killed come back where they were, and so they do after a restart', async () => {
  const first = new AsyncDisposableStack();
  const { databaseUrl, redisUrl } = await start(first);
  await kill('postgres/data/postmaster.pid');
  expect(await isRefused(databaseUrl)).toBe(true);
  await expect.poll(() => isRefused(databaseUrl), patience).toBe(false);
  // Some machines have none.
  if (redisUrl) await kill('redis/redis.pid');
  await expect.poll(() => !redisUrl || askRedis(redisUrl, { patienceMs: 200 }), patience).toBeTruthy();
  await first.disposeAsync();
  expect(await isRefused(databaseUrl)).toBe(true);

  await using second = new AsyncDisposableStack();
  expect(await start(second)).toEqual({ databaseUrl, redisUrl });
});
