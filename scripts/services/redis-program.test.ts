import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { redisProgram } from './redis-program.ts';

/** All programs that there are. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prova-programs-'));
  vi.stubEnv('PATH', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
});

test('an old redis-server does not hide a good valkey-server', async () => {
  program('redis-server', 'echo Redis server v=6.0.16 sha=0');
  expect(await redisProgram({ mayInstall: false })).toBeUndefined();
  const valkey = program('valkey-server', 'echo Valkey server v=8.1.1 sha=0');
  expect(await redisProgram({ mayInstall: false })).toBe(valkey);
});

test.each([
  ['the service that an installation starts is ended', [], 'disable --now valkey-server'],
  ['one that was there before stays', ['redis-server'], 'disable --now valkey-server'],
  ['one that was there before stays, by whatever it is brought up to date', ['valkey-server'], ''],
])('%s', async (_, before, ended) => {
  const unit = (name: string) => join(folder, `${name}.unit`);
  for (const name of before) writeFileSync(unit(name), '');
  const log = join(folder, 'disabled');
  writeFileSync(log, '');
  program(
    'systemctl',
    `[ $1 = is-enabled ] || { echo "$@" >> ${log}; exit; }
    if [ -e ${folder}/$2.unit ]; then echo disabled; else echo Failed to get unit file state for $2; fi; exit 1`,
  );
  const installed = program('new-valkey', 'echo Valkey server v=8.1.1 sha=0');
  const valkey = join(folder, 'valkey-server');
  for (const name of ['apt-get', 'brew']) program(name, `/bin/mv ${installed} ${valkey}; : > ${unit('valkey-server')}`);
  expect(await redisProgram({ mayInstall: true })).toBe(valkey);
  expect(readFileSync(log, 'utf8').trim()).toBe(ended);
});

function program(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}
