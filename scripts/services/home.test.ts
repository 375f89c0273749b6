import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockHome } from './home.ts';

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
