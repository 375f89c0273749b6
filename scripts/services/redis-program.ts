import { findPrograms } from './find-program.ts';
import { installPackage } from './package-manager.ts';
import { lastLine, run } from './run.ts';

const names = ['redis-server', 'valkey-server'];
const oldestMajor = 7;

/** A Redis 7 or a Valkey of this machine: the one on the path, else installed where it may be and asks no question. */
export async function redisProgram({ mayInstall }: { mayInstall: boolean }): Promise<string | undefined> {
  return (await recentOnPath()) ?? (mayInstall && (await install()) ? recentOnPath() : undefined);
}

async function recentOnPath(): Promise<string | undefined> {
  for (const program of findPrograms(names)) {
    const { output } = await run(program, ['--version']);
    if (Number(/v=(\d+)/.exec(output)?.[1]) >= oldestMajor) return program;
  }
  return undefined;
}

async function install(): Promise<boolean> {
  const before = await services();
  const done = await installPackage({
    'apt-get': ['valkey-server', 'redis-server'],
    apk: ['valkey', 'redis'],
    dnf: ['valkey', 'redis'],
    brew: ['valkey', 'redis'],
  });
  // Debian also starts what it installs: only the program is wanted. What was there before is somebody's.
  const added = done ? (await services()).filter((name) => !before.includes(name)) : [];
  for (const name of added) await run('systemctl', ['disable', '--now', name]);
  return done;
}

/** Those that this machine has as services, whether or not systemd runs. */
async function services(): Promise<string[]> {
  const states = await Promise.all(names.map((name) => run('systemctl', ['is-enabled', name])));
  // One word; where there is none, a sentence or just that.
  return names.filter((_, k) => /^(?!not-found)[\w-]+$/.test(lastLine(states[k]?.output ?? '')));
}
