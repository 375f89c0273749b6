import { findProgram } from './find-program.ts';
import { run } from './run.ts';

/** What a package is called, by package manager; the first name that can be had is taken. */
export type PackageNames = Partial<Record<'apt-get' | 'apk' | 'dnf' | 'brew', string[]>>;

/** Without a network apt would try for minutes. */
const impatient = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15'];

const managers = {
  'apt-get': {
    asRoot: true,
    refresh: ['update', '-q', ...impatient],
    install: ['install', '-y', '-q', '--no-install-recommends', ...impatient],
  },
  apk: { asRoot: true, refresh: ['update', '-q'], install: ['add', '-q'] },
  dnf: { asRoot: true, refresh: [], install: ['install', '-y', '-q'] },
  brew: { asRoot: false, refresh: [], install: ['install', '-q'] },
};

const patienceMs = 180_000;

/** Installs a package by this machine's package manager, where that asks no question. Gives whether it did. */
export async function installPackage(names: PackageNames): Promise<boolean> {
  const isRoot = process.getuid?.() === 0;
  for (const [manager, { asRoot, refresh, install }] of Object.entries(managers)) {
    const candidates = names[manager as keyof typeof managers];
    if (!candidates || isRoot !== asRoot || !findProgram([manager])) continue;
    const attempt = async (args: string[]) => (await run(manager, args, options())).code === 0;
    const attemptAny = async () => {
      for (const name of candidates) if (await attempt([...install, name])) return true;
      return false;
    };
    return (await attemptAny()) || (refresh.length > 0 && (await attempt(refresh)) && (await attemptAny()));
  }
  return false;
}

const options = () => ({ timeout: patienceMs, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
