import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Failure } from '../failure.ts';
import { lockHome, openHome, writeServices } from './home.ts';

const home = mkdtempSync(join(tmpdir(), 'prova-lock-'));
const clone = process.cwd();
// Away from whatever `.env.local` there is.
beforeAll(() => process.chdir(home));
afterAll(() => {
  process.chdir(clone);
  rmSync(home, { recursive: true });
});

test('a home is for one at a time, and free again when that one lets go', () => {
  const first = lockHome(home);
  expect(first).not.toBeNull();
  expect(lockHome(home)).toBeNull();
  first?.[Symbol.dispose]();
  const second = lockHome(home);
  expect(second).not.toBeNull();
  second?.[Symbol.dispose]();
});

test('addresses of services are written down for as long as these run', async () => {
  const file = join(home, 'services.env');
  const lifetime = new AsyncDisposableStack();
  writeServices(home, { DATABASE_URL: 'postgres://127.0.0.1/prova' }, lifetime);
  expect(existsSync(file)).toBe(true);
  await lifetime.disposeAsync();
  expect(existsSync(file)).toBe(false);
});

test('what a running site was told holds beside it, but for what is said otherwise', () => {
  const { DATABASE_URL, APP_URL, AUTH_SECRET, MAIL_FROM } = openedBeside({ isRunning: true });
  expect({ DATABASE_URL, AUTH_SECRET, MAIL_FROM }).toEqual(told);
  expect(APP_URL).toBe('https://other.example');
});

test('what a site that is gone was told holds no more', () => {
  const { DATABASE_URL, AUTH_SECRET } = openedBeside({ isRunning: false });
  expect(DATABASE_URL).toBeUndefined();
  expect(AUTH_SECRET).not.toBe(told.AUTH_SECRET);
});

test('a file of settings that is there and cannot be read is not passed over', () => {
  const closed = join(home, 'closed');
  // A folder, since tests may run as root, who may read every file.
  mkdirSync(join(closed, 'secrets.env'), { recursive: true });
  vi.stubEnv('PROVA_HOME', closed);
  expect(openHome).toThrow(
    new Failure(`${join(closed, 'secrets.env')} cannot be read: give this account the right to.`),
  );
  vi.unstubAllEnvs();
});

const told = {
  DATABASE_URL: 'postgres://127.0.0.1/prova?sslmode=require&x=1',
  AUTH_SECRET: 'signed with this by the site that runs',
  MAIL_FROM: `O'Hara "Prova" <prova@prova.example>`,
};

/** The environment of a process that opens the home of a site, which was told its address and all of `told`. */
function openedBeside({ isRunning }: { isRunning: boolean }): NodeJS.ProcessEnv {
  for (const name of [...Object.keys(told), 'CRON_SECRET']) vi.stubEnv(name, undefined);
  vi.stubEnv('PROVA_HOME', home);
  vi.stubEnv('APP_URL', 'https://other.example');
  writeServices(home, { ...told, APP_URL: 'https://prova.example' }, new AsyncDisposableStack());
  using _lock = isRunning ? lockHome(home) : null;
  openHome({ beside: true });
  const env = { ...process.env };
  vi.unstubAllEnvs();
  return env;
}
