import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { Failure } from '../failure.ts';
import { freePort } from './free-port.ts';
import { keepRunning } from './keep-running.ts';
import { endOrphan } from './orphan.ts';
import { type Account, postgresAccount } from './postgres-account.ts';
import { postgresFolder, postgresPrograms } from './postgres-files.ts';
import { lastLine, type Outcome, run } from './run.ts';

/** A PostgreSQL of our own, below one folder. */
type Cluster = { folder: string; data: string; programs: string; account: Account };

export type PostgresOptions = {
  /** Whether it is kept, even if the machine crashes; tests begin with a new one. */
  durable: boolean;
};

/**
 * Starts the embedded PostgreSQL of `home`, made at the first time, on a free port of the loopback address, and gives
 * the address of its database 'prova'. `lifetime` ends it; where it ends by itself, it is started again.
 */
export async function startPostgres(
  home: string,
  lifetime: AsyncDisposableStack,
  options: PostgresOptions,
): Promise<string> {
  const account = await postgresAccount();
  const folder = await postgresFolder(home, account);
  const cluster = { folder, data: join(folder, 'data'), programs: await postgresPrograms(account), account };
  await endOrphan(join(cluster.data, 'postmaster.pid'), cluster.data, 'SIGINT');
  if (!options.durable) await rm(cluster.data, { recursive: true, force: true });
  const password = await createCluster(cluster);

  const port = await freePort(await lastPort(cluster));
  await writeFile(join(cluster.data, 'prova.conf'), settings(port, options));
  const log = join(folder, 'postgres.log');
  await rm(log, { force: true });
  let starting: Promise<Outcome> | undefined;
  lifetime.defer(async () => {
    await starting;
    await program(cluster, 'pg_ctl', ['stop', '-D', cluster.data, '-m', 'fast', '-w', '-s']);
  });
  const start = async () => {
    starting = program(cluster, 'pg_ctl', ['start', '-D', cluster.data, '-w', '-s', '-l', log]);
    return (await starting).code === 0;
  };
  if (!(await start())) {
    const said = lastLine(await readFile(log, 'utf8').catch(() => ''));
    throw new Failure(`The embedded PostgreSQL does not start (${said}): see ${log}.`);
  }
  const url = `postgres://prova:${password}@127.0.0.1:${port}/prova`;
  await createDatabase(url);
  void keepRunning({ name: 'PostgreSQL', ended: () => ended(cluster), start }, lifetime);
  return url;
}

const lookMs = 1000;

/** Resolves once its first process is gone, which is no child of ours. */
async function ended({ data }: Cluster): Promise<void> {
  const pid = Number.parseInt(await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => ''), 10);
  while (pid > 0 && isAlive(pid)) await pause(lookMs, undefined, { ref: false });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes the cluster where there is none; gives its password. Interrupted, it begins anew the next time. */
async function createCluster(cluster: Cluster): Promise<string> {
  const passwordFile = join(cluster.folder, 'password');
  const known = await readFile(passwordFile, 'utf8').catch(() => '');
  if (known && (await readFile(join(cluster.data, 'PG_VERSION'), 'utf8').catch(() => ''))) return known;

  const password = randomBytes(24).toString('base64url');
  const unfinished = join(cluster.folder, 'unfinished');
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = cluster.account;
  if (uid !== undefined && gid !== undefined) await chown(passwordFile, uid, gid);
  // The builtin locale sorts and folds the same on every machine; the system's is only asked what a letter is.
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'];
  const login = ['--username=prova', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const { code, output } = await program(cluster, 'initdb', [
    '-D',
    unfinished,
    ...login,
    ...locale,
    '--no-instructions',
  ]);
  if (code !== 0) throw new Failure(`The embedded database cannot be made: ${lastLine(output)}.`);
  await writeFile(join(unfinished, 'postgresql.conf'), "include_if_exists = 'prova.conf'\n", { flag: 'a' });
  await rename(unfinished, cluster.data);
  return password;
}

function program({ programs, account }: Cluster, name: string, args: string[]): Promise<Outcome> {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC', PGPORT: undefined, PGDATA: undefined };
  return run(join(programs, name), args, { ...account, cwd: '/', env });
}

/** The port of the last run, so that other processes of the site find the database again after a restart. */
async function lastPort(cluster: Cluster): Promise<number | undefined> {
  const text = await readFile(join(cluster.data, 'prova.conf'), 'utf8').catch(() => '');
  const port = /^port = (\d+)$/m.exec(text)?.[1];
  return port ? Number(port) : undefined;
}

function settings(port: number, { durable }: PostgresOptions): string {
  const memoryMib = totalmem() / 2 ** 20;
  const lines = [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    `shared_buffers = ${Math.round(Math.min(4096, Math.max(128, memoryMib / 8)))}MB`,
    // What is not in memory is in the system's: handing each block to another process costs more than reading it.
    'io_method = sync',
    `effective_cache_size = ${Math.round(memoryMib / 2)}MB`,
    'random_page_cost = 1.1',
    'jit = off',
    'max_wal_size = 2GB',
    "timezone = 'UTC'",
    'log_checkpoints = off',
    ...(durable ? [] : ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off']),
  ];
  return `${lines.join('\n')}\n`;
}

async function createDatabase(url: string): Promise<void> {
  const sql = postgres(Object.assign(new URL(url), { pathname: 'postgres' }).href, { max: 1 });
  try {
    const [found] = await sql`select from pg_database where datname = 'prova'`;
    if (!found) await sql`create database prova`;
  } finally {
    await sql.end();
  }
}
