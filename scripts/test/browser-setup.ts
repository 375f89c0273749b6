import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testAuthSecret } from '#server/testing/session.ts';
import { freePort } from '../services/free-port.ts';
import { dropDatabase, seededDatabase } from '../services/seeded-database.ts';
import { build } from '../up/build.ts';
import { startSite } from '../up/site.ts';

/**
 * Before the browser tests: a production build over a seeded database of their own, at PLAYWRIGHT_TEST_BASE_URL,
 * TEST_SITE_DATABASE_URL and, for its mail, TEST_SITE_HOME. Where those are set already, the caller's site is used.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.PLAYWRIGHT_TEST_BASE_URL) return;
  process.env.PROVA_BUILD = 'test';
  const lifetime = new AsyncDisposableStack();
  await build(lifetime);
  const port = await freePort();
  // By name, since passkeys need one.
  const url = `http://localhost:${port}`;
  const databaseUrl = await database(lifetime);
  const home = await mkdtemp(join(tmpdir(), 'prova-browser-'));
  lifetime.defer(() => rm(home, { recursive: true, force: true }));
  await startSite(
    {
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PROVA_HOME: home,
      AUTH_SECRET: testAuthSecret,
      REDIS_URL: process.env.TEST_REDIS_URL ?? '',
      LOG_LEVEL: 'warn',
      PORT: `${port}`,
      APP_URL: url,
    },
    lifetime,
  );
  process.env.TEST_SITE_DATABASE_URL = databaseUrl;
  process.env.TEST_SITE_HOME = home;
  process.env.PLAYWRIGHT_TEST_BASE_URL = url;
  return () => lifetime.disposeAsync();
}

async function database(lifetime: AsyncDisposableStack): Promise<string> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl) throw new Error('TEST_DATABASE_URL is not set: run the tests by `npm test`.');
  const name = `prova_browser_${process.pid}`;
  lifetime.defer(() => dropDatabase(serverUrl, name));
  return seededDatabase(serverUrl, name, async (sql) => {
    await sql.unsafe(await readFile('e2e/site.sql', 'utf8'));
  });
}
