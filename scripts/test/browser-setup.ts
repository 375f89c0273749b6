import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { migrate } from '../../db/migrate.ts';
import { freePort } from '../services/free-port.ts';
import { build } from '../up/build.ts';
import { startSite } from '../up/site.ts';

/**
 * Before the browser tests: a production build over a seeded database of their own, at PLAYWRIGHT_TEST_BASE_URL. Where
 * that is set already, the caller's site is used.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.PLAYWRIGHT_TEST_BASE_URL) return;
  await build('test');
  const database = await seededDatabase();
  const site = await startSite({
    NODE_ENV: 'production',
    PROVA_BUILD: 'test',
    DATABASE_URL: database.url,
    LOG_LEVEL: 'warn',
    PORT: `${await freePort()}`,
  });
  process.env.PLAYWRIGHT_TEST_BASE_URL = site.url;
  return async () => {
    await site.stop();
    await database.drop();
  };
}

async function seededDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl) throw new Error('TEST_DATABASE_URL is not set: run the tests by `npm test`.');
  const name = `prova_browser_${process.pid}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await admin`create database ${admin(name)}`;
  const url = new URL(serverUrl);
  url.pathname = name;
  await migrate(url.href);
  const sql = postgres(url.href, { max: 1 });
  await sql.unsafe(await readFile('scripts/test/fixture.sql', 'utf8'));
  await sql.end();
  return {
    url: url.href,
    async drop() {
      await admin`drop database ${admin(name)} with (force)`;
      await admin.end();
    },
  };
}
