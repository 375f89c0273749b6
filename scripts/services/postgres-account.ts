import { readFile } from 'node:fs/promises';
import { Failure } from '../failure.ts';
import { run } from './run.ts';

/** Whom PostgreSQL runs as; empty for the person who runs the command. Fits into the options of `spawn`. */
export type Account = { uid?: number; gid?: number };

const name = 'postgres';

/** Ways to make a system account: Debian and Fedora, then Alpine. */
const makers = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name],
  ['adduser', '-S', '-D', '-H', name],
] as const;

/** PostgreSQL refuses to run as root: then it gets the account 'postgres', made where there is none. */
export async function postgresAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  for (const [program, ...args] of [['true'], ...makers]) {
    await run(program, args);
    const account = await find();
    if (account) return account;
  }
  throw new Failure(
    `PostgreSQL does not run as root and the account '${name}' cannot be made: run the command as another user, or set DATABASE_URL.`,
  );
}

async function find(): Promise<Account | undefined> {
  const row = (await readFile('/etc/passwd', 'utf8')).split('\n').find((line) => line.startsWith(`${name}:`));
  const [, , uid, gid] = row?.split(':') ?? [];
  return row ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
