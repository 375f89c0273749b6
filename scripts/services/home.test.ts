import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockHome, writeServices } from './home.ts';

const home = mkdtempSync(join(tmpdir(), 'prova-lock-'));
afterAll(() => rmSync(home, { recursive: true }));

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
