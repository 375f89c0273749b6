import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endOrphan } from './orphan.ts';

const folder = mkdtempSync(join(tmpdir(), 'prova-orphan-'));
const pidFile = join(folder, 'it.pid');
let orphan: ChildProcess;

beforeAll(async () => {
  orphan = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)', 'left-by-us'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (orphan.stdout) await once(orphan.stdout, 'data');
});
afterAll(() => {
  orphan.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

test('a process that only has the number of ours is left alone', async () => {
  writeFileSync(pidFile, `${orphan.pid}\n`);
  await endOrphan(pidFile, 'left-by-others', 'SIGTERM');
  expect(existsSync(pidFile)).toBe(false);
  expect(orphan.kill(0)).toBe(true);
});

test('ours is ended before the call returns', async () => {
  writeFileSync(pidFile, `${orphan.pid}\n/more/lines\n`);
  const exit = once(orphan, 'exit');
  await endOrphan(pidFile, 'left-by-us', 'SIGTERM');
  expect(await exit).toEqual([null, 'SIGTERM']);
});

test('without a file, or a number in it, there is nothing to end', async () => {
  await expect(endOrphan(pidFile, 'left-by-us', 'SIGTERM')).resolves.toBeUndefined();
  writeFileSync(pidFile, 'nonsense');
  await expect(endOrphan(pidFile, 'left-by-us', 'SIGTERM')).resolves.toBeUndefined();
});
