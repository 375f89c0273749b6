import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '#server/testing/database.ts';
import { lockHome } from './services/home.ts';
import { run } from './services/run.ts';

test('beside a running up, dev adds nothing to its empty database and leaves the jobs to it', async () => {
  const database = await testDatabase();
  const home = mkdtempSync(join(tmpdir(), 'prova-dev-'));
  const lock = lockHome(home);
  onTestFinished(async () => {
    lock?.[Symbol.dispose]();
    rmSync(home, { recursive: true });
    await database.drop();
  });
  // The server refuses such a pool, and would such a JOBS_ENABLED: nothing is to be served here.
  writeFileSync(
    join(home, 'services.env'),
    `DATABASE_URL=${database.url}\nDATABASE_POOL_SIZE=none\nJOBS_ENABLED=none\n`,
  );
  const services = { DATABASE_URL: '', REDIS_URL: '' };
  const env = { ...process.env, ...services, PROVA_HOME: home, PORT: '0' };
  const { output } = await run(process.execPath, ['scripts/dev.ts'], { env });
  expect(output).toContain('Contents: none, as asked');
  expect(output).toContain('DATABASE_POOL_SIZE');
  expect(output).not.toContain('JOBS_ENABLED');
  expect(await database.sql`select from "user"`).toHaveLength(0);
});
