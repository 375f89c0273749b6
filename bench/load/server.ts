import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Failure } from '../../scripts/failure.ts';
import { startChild } from '../../scripts/services/child.ts';
import { freePort } from '../../scripts/services/free-port.ts';

export type Server = { url: string; pid: number };

type Started = {
  /** Its name, with Node's own options before it. */
  script: string[];
  args: (port: string) => string[];
  env?: Record<string, string>;
};

/** Starts a script, which says `ready`, or prints, when it listens. */
export async function startServer(lifetime: AsyncDisposableStack, { script, args, env }: Started): Promise<Server> {
  const port = `${await freePort()}`;
  const child = startChild(lifetime, [process.execPath, ...script, ...args(port)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const { pid, stdout } = child.process;
  const ready = Promise.race([once(child.process, 'message'), ...(stdout ? [once(stdout, 'data')] : [])]);
  const early = child.exit.then((code) => {
    throw new Failure(`${script.at(-1)} ended with ${code} before it listened.`);
  });
  await Promise.race([ready, early]);
  if (pid === undefined) throw new Failure(`${script.at(-1)} could not be started.`);
  return { url: `http://127.0.0.1:${port}`, pid };
}

/** The site's front before an origin, as a process of its own. */
export function startFront(
  lifetime: AsyncDisposableStack,
  origin: string,
  { nodeOptions = [], options = [] }: { nodeOptions?: string[]; options?: string[] } = {},
): Promise<Server> {
  const script = [...nodeOptions, 'server/front/cli.ts'];
  const args = (port: string) => ['--origin', origin, '--port', port, '--linger-ms', '0', ...options];
  return startServer(lifetime, { script, args });
}

/** Memory of a process, in bytes; by Linux's /proc. */
export function residentBytesOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}

const ticksPerSecond = 100;

/** Processor time that a process has used, in ms; by Linux's /proc, NaN elsewhere. */
export function cpuMsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
  } catch {
    return Number.NaN;
  }
}
