import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../scripts/services/find-program.ts';
import { postgresPrograms } from '../scripts/services/postgres-files.ts';
import { run } from '../scripts/services/run.ts';

/** On what a bench runs: machine, Node, PostgreSQL, Redis, commit. */
export async function machine(): Promise<string> {
  const cores = cpus();
  const redis = findProgram(['redis-server', 'valkey-server']);
  return [
    `${cores.length} × ${cores[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}`,
    `Node ${process.version}`,
    `PostgreSQL ${await versionOf(join(await postgresPrograms({}), 'postgres'))}`,
    redis ? `Redis ${await versionOf(redis)}` : 'no Redis',
    `commit ${(await run('git', ['describe', '--always', '--dirty', '--abbrev=10'])).output}`,
  ].join('; ');
}

async function versionOf(program: string): Promise<string> {
  return /\d+(\.\d+)+/.exec((await run(program, ['--version'])).output)?.[0] ?? 'unknown';
}
