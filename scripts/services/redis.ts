import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { startChild } from './child.ts';
import { freePort } from './free-port.ts';
import { keepRunning } from './keep-running.ts';
import { endOrphan } from './orphan.ts';
import { askRedis } from './redis-answer.ts';
import { redisProgram } from './redis-program.ts';

/**
 * Starts a Redis or Valkey of our own on a free port of the loopback address and gives its address; null where this
 * machine has none and none can be installed without a question. `lifetime` ends it; where it ends by itself, it is started
 * again. It is a cache: nothing of it is kept on disk.
 */
export async function startRedis(home: string, lifetime: AsyncDisposableStack): Promise<string | null> {
  const folder = join(home, 'redis');
  const configFile = join(folder, 'redis.conf');
  // Made now and not before: an installation that failed is not tried at every start.
  const isFirstStart = (await mkdir(folder, { recursive: true })) !== undefined;
  const program = await redisProgram({ mayInstall: isFirstStart });
  if (!program) return null;
  await endOrphan(join(folder, 'redis.pid'), configFile, 'SIGTERM');

  const { port, password } = await addressIn(configFile);
  await writeFile(configFile, settings({ folder, port, password }), { mode: 0o600 });
  const url = `redis://:${password}@127.0.0.1:${port}`;

  let ended = Promise.resolve<unknown>(undefined);
  const start = async () => {
    // In a process group of its own, so that Ctrl-C does not end it before the site.
    const { exit } = startChild(lifetime, [program, configFile], { stdio: 'ignore', detached: true });
    ended = exit;
    return (await Promise.race([askRedis(url, { patienceMs: 10_000 }), exit.then(() => null)])) !== null;
  };
  if (!(await start())) throw new Failure(`Redis does not start: see ${join(folder, 'redis.log')}, or set REDIS_URL.`);
  void keepRunning({ name: 'Redis', ended: () => ended, start }, lifetime);
  return url;
}

/** The address of the last run, so that other processes of the site find it again after a restart. */
async function addressIn(configFile: string): Promise<{ port: number; password: string }> {
  const text = await readFile(configFile, 'utf8').catch(() => '');
  const port = await freePort(Number(/^port (\d+)$/m.exec(text)?.[1] ?? 0));
  return { port, password: /^requirepass (\S+)$/m.exec(text)?.[1] ?? randomBytes(24).toString('base64url') };
}

function settings({ folder, port, password }: { folder: string; port: number; password: string }): string {
  const lines = [
    `port ${port}`,
    'bind 127.0.0.1',
    `requirepass ${password}`,
    `dir "${folder}"`,
    `pidfile "${folder}/redis.pid"`,
    `logfile "${folder}/redis.log"`,
    // The command line keeps the name of this file, by which a later run knows the process.
    'set-proc-title no',
    'save ""',
    'appendonly no',
    'maxmemory 256mb',
    'maxmemory-policy allkeys-lru',
  ];
  return `${lines.join('\n')}\n`;
}
