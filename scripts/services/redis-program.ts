import { findProgram } from './find-program.ts';
import { installPackage } from './package-manager.ts';
import { run } from './run.ts';

const names = ['redis-server', 'valkey-server'];
const oldestMajor = 7;

/** A Redis 7 or a Valkey of this machine: the one on the path, else installed where it may be and asks no question. */
export async function redisProgram({ mayInstall }: { mayInstall: boolean }): Promise<string | undefined> {
  return (await recentOnPath()) ?? (mayInstall && (await install()) ? recentOnPath() : undefined);
}

async function recentOnPath(): Promise<string | undefined> {
  const program = findProgram(names);
  if (!program) return;
  const { output } = await run(program, ['--version']);
  const major = Number(/v=(\d+)/.exec(output)?.[1]);
  return major >= oldestMajor ? program : undefined;
}

async function install(): Promise<boolean> {
  const done = await installPackage({
    'apt-get': ['valkey-server', 'redis-server'],
    apk: ['valkey', 'redis'],
    dnf: ['valkey', 'redis'],
    brew: ['valkey', 'redis'],
  });
  // Debian also starts what it installs: only the program is wanted.
  if (done) await run('systemctl', ['disable', '--now', 'valkey-server', 'redis-server']);
  return done;
}
