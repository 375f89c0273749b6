import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '#server/testing/database.ts';
import { lockHome } from './services/home.ts';
import { run } from './services/run.ts';

test('dev adds nothing to the empty database of a running up', async () => {
  const database = await testDatabase();
  const home = mkdtempSync(join(tmpdir(), 'prova-dev-'));
  const lock = lockHome(home);
  onTestFinished(async () => {
    lock?.[Symbol.dispose]();
    rmSync(home, { recursive: true });
    await database.drop();
  });
  // The server refuses such a pool: nothing is to be served here.
  writeFileSync(join(home, 'services.env'), `DATABASE_URL=${database.url}\nDATABASE_POOL_SIZE=none\n`);
  const services = { DATABASE_URL: '', REDIS_URL: '' };
  const env = { ...process.env, ...services, PROVA_HOME: home, PORT: '0' };
  const { output } = await run(process.execPath, ['scripts/dev.ts'], { env });
  expect(output).toContain('Contents: none, as asked');
  expect(await database.sql`select from "user"`).toHaveLength(0);
});
