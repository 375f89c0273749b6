import { readFile, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { run } from './run.ts';

const patienceMs = 30_000;

/**
 * Ends what an earlier run left behind because it was killed. The process named by `pidFile` is ours only if its
 * command line contains `mark`: process numbers are used again.
 */
export async function endOrphan(pidFile: string, mark: string, signal: NodeJS.Signals): Promise<void> {
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10);
  if (!(pid > 1)) return;
  const deadline = Date.now() + patienceMs;
  while ((await commandLine(pid)).includes(mark)) {
    if (Date.now() > deadline) throw new Failure(`Process ${pid} of an earlier run does not end: end it by hand.`);
    process.kill(pid, signal);
    await pause(100);
  }
  await rm(pidFile, { force: true });
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return (await run('ps', ['-o', 'command=', '-p', `${pid}`])).output;
}
