import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { rm, statfs } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Failure } from '../failure.ts';

/** What makes processes one site, wherever they listen: what `up` writes and the other commands read. */
const shared = [
  ...['APP_URL', 'AUTH_SECRET', 'CRON_SECRET', 'SMTP_URL', 'MAIL_FROM'],
  ...['DATABASE_URL', 'DATABASE_PREPARE', 'REDIS_URL'],
  ...['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET', 'GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ...['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'S3_REGION'],
];

const neededBytes = 300 * 2 ** 20;

/**
 * Lays `.env.local` beneath the environment and makes the folder of what the site keeps (PROVA_HOME); its path.
 * A variable that is set to nothing counts as not set. `beside`: for another process of the site that runs there, if one
 * does; what it was told in its environment holds here too.
 */
export function openHome({ beside = false } = {}): string {
  loadIfThere('.env.local');
  for (const name of Object.keys(process.env)) if (process.env[name] === '') delete process.env[name];
  const home = resolve(process.env.PROVA_HOME ?? '.prova');
  process.env.PROVA_HOME = home;
  try {
    mkdirSync(home, { recursive: true });
  } catch (cause) {
    throw new Failure(
      `PROVA_HOME cannot be ${home} (${(cause as Error).message}): set it to a folder that can be made.`,
      { cause },
    );
  }
  // What one that was killed left behind holds no more.
  if (beside && isHomeTaken(home)) loadServices(home);
  loadSecrets(home);
  return home;
}

/** Lays the home's own secrets beneath the environment; made once, when the first command needs them. */
function loadSecrets(home: string): void {
  const file = join(home, 'secrets.env');
  const secrets = ['AUTH_SECRET', 'CRON_SECRET'].map((name) => `${name}=${randomBytes(32).toString('base64url')}\n`);
  try {
    writeFileSync(file, secrets.join(''), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  loadIfThere(file);
}

/**
 * Takes the home for this process: gives what lets go of it, or null while another process has it. The lock is the
 * operating system's own, by way of SQLite, so it ends with the process, however that ends.
 */
export function lockHome(home: string): Disposable | null {
  const database = new DatabaseSync(join(home, 'lock'), { timeout: 0 });
  try {
    database.exec('begin exclusive');
    return { [Symbol.dispose]: () => database.close() };
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === 5) return null;
    throw error;
  }
}

/** Whether another command has the home now. */
export function isHomeTaken(home: string): boolean {
  const lock = lockHome(home);
  lock?.[Symbol.dispose]();
  return lock === null;
}

/** @throws Failure where the disk of the home has no room for a database. */
export async function requireSpace(home: string): Promise<void> {
  const { bavail, bsize } = await statfs(home);
  if (bavail * bsize >= neededBytes) return;
  const freeMib = Math.floor((bavail * bsize) / 2 ** 20);
  throw new Failure(
    `The disk of ${home} has ${freeMib} MiB left and the site needs ${neededBytes / 2 ** 20}: free some, or set PROVA_HOME to a folder on another disk.`,
  );
}

const servicesFile = (home: string) => join(home, 'services.env');

/**
 * Lets other commands find the services and be of the same site, for as long as `lifetime`; for whoever has the lock of
 * the home.
 */
export function writeServices(home: string, env: NodeJS.Dict<string>, lifetime: AsyncDisposableStack): void {
  const lines = shared.map((name) => (env[name] ? `${name}=${quoted(env[name])}\n` : ''));
  lifetime.defer(() => rm(servicesFile(home), { force: true }));
  // At once, so that an end that comes meanwhile leaves none behind.
  writeFileSync(servicesFile(home), lines.join(''), { mode: 0o600 });
}

/** As both a shell and Node read it back. */
function quoted(value: string): string {
  if (/^[\w@%+:,./=-]*$/.test(value)) return value;
  const mark = ["'", '"', '`'].find((mark) => !value.includes(mark)) ?? '';
  return `${mark}${value}${mark}`;
}

/** Lays the services of a running `up` beneath the environment. */
export function loadServices(home: string): void {
  loadIfThere(servicesFile(home));
}

function loadIfThere(envFile: string): void {
  try {
    process.loadEnvFile(envFile);
  } catch (cause) {
    // Node says of a file that it may not read that it is not there.
    if (!existsSync(envFile)) return;
    throw new Failure(`${resolve(envFile)} cannot be read: give this account the right to.`, { cause });
  }
}
