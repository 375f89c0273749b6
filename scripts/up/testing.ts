import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A command of the project that was started as a person would. */
export type Running = {
  child: ChildProcess;
  /** What it has written so far. */
  output: () => string;
  /** Resolves with the address when it says that it is ready. */
  ready: Promise<string>;
  exitCode: Promise<number | null>;
};

export type RunOptions = { args?: string[]; env?: NodeJS.Dict<string>; cwd?: string };

/** Runs `scripts/up.mjs` over `home`, with the build that all tests share, on any free port. */
export function runCommand(home: string, { args = [], env = {}, cwd = '.' }: RunOptions = {}): Running {
  const settings = { PROVA_HOME: home, PROVA_BUILD: 'test', PORT: '0', LOG_LEVEL: 'warn', NODE_ENV: 'production' };
  const services = { DATABASE_URL: '', REDIS_URL: '' };
  const child = spawn(process.execPath, ['scripts/up.mjs', ...args], {
    cwd,
    env: { ...process.env, ...settings, ...services, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { promise: ready, resolve, reject } = Promise.withResolvers<string>();
  ready.catch(() => {});
  let output = '';
  const add = (text: string) => {
    output += text;
    const address = /^ready (\S+)$/m.exec(output)?.[1];
    if (address) resolve(address);
  };
  child.stdout?.setEncoding('utf8').on('data', add);
  child.stderr?.setEncoding('utf8').on('data', add);
  const exitCode = once(child, 'close').then(([code]) => {
    reject(new Error(`It ended before it was ready:\n${output}`));
    return code;
  });
  return { child, output: () => output, ready, exitCode };
}

/** An empty folder for a site, which any account may enter. */
export async function temporaryHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'prova-home-'));
  await chmod(home, 0o755);
  return home;
}

export function lastLineOf(running: Running): string {
  return running.output().trimEnd().split('\n').at(-1) ?? '';
}

/** Command lines that name `text`: of a home, the services that run. */
export async function processesNaming(text: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter((line) => line.includes(text));
}
