import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { migrate } from '#db/migrate.ts';
import { freePort } from '../services/free-port.ts';
import { build } from '../up/build.ts';
import { startSite } from '../up/site.ts';

/**
 * Before the browser tests: a production build over a seeded database of their own, at PLAYWRIGHT_TEST_BASE_URL. Where
 * that is set already, the caller's site is used.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.PLAYWRIGHT_TEST_BASE_URL) return;
  process.env.PROVA_BUILD = 'test';
  const lifetime = new AsyncDisposableStack();
  await build(lifetime);
  const port = await freePort();
  await startSite(
    {
      NODE_ENV: 'production',
      DATABASE_URL: await seededDatabase(lifetime),
      REDIS_URL: process.env.TEST_REDIS_URL ?? '',
      LOG_LEVEL: 'warn',
      PORT: `${port}`,
    },
    lifetime,
  );
  process.env.PLAYWRIGHT_TEST_BASE_URL = `http://127.0.0.1:${port}`;
  return () => lifetime.disposeAsync();
}

async function seededDatabase(lifetime: AsyncDisposableStack): Promise<string> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl) throw new Error('TEST_DATABASE_URL is not set: run the tests by `npm test`.');
  const name = `prova_browser_${process.pid}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  lifetime.defer(() => admin.end());
  await admin`create database ${admin(name)}`;
  lifetime.defer(async () => {
    await admin`drop database ${admin(name)} with (force)`;
  });
  const url = Object.assign(new URL(serverUrl), { pathname: name }).href;
  await migrate(url);
  const sql = postgres(url, { max: 1 });
  await sql.unsafe(await readFile('scripts/test/fixture.sql', 'utf8'));
  await sql.end();
  return url;
}
