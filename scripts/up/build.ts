import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { startChild } from '../services/child.ts';
import { outputOf } from '../services/run.ts';
import { withPreviousStatic } from './previous-static.ts';
import { bundleWorker } from './worker.ts';

/** As next.config.ts names it. */
const folder = () => (process.env.PROVA_BUILD ? `.next-${process.env.PROVA_BUILD}` : '.next');
const stampFile = () => join(folder(), 'sources.sha256');
/** Folders of what a build reads. */
export const sources = ['app', 'server', 'db', 'messages', 'public'];
const settings = [
  'package.json',
  'package-lock.json',
  'next.config.ts',
  'tsconfig.json',
  'tsconfig.next.json',
  'postcss.config.mjs',
];

/** Whether there is a build that a server can start from. */
export function isBuilt(): boolean {
  return existsSync(stampFile());
}

/** Builds the site, unless what was built last came from the same sources. */
export async function build(lifetime: AsyncDisposableStack): Promise<'built' | 'unchanged'> {
  const stamp = await sourcesHash();
  if (stamp === (await readFile(stampFile(), 'utf8').catch(() => ''))) return 'unchanged';
  const { promise: done, resolve } = Promise.withResolvers<void>();
  // An end that comes meanwhile waits until the files of the build before are back.
  lifetime.defer(() => done);
  try {
    await rm(stampFile(), { force: true });
    await withPreviousStatic(folder(), () => nextBuild(lifetime));
    await bundleWorker(folder(), stamp);
    await writeFile(stampFile(), stamp);
    return 'built';
  } finally {
    resolve();
  }
}

async function nextBuild(lifetime: AsyncDisposableStack): Promise<void> {
  const next = startChild(lifetime, [process.execPath, 'node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = outputOf(next.process);
  if ((await next.exit) === 0) return;
  // Ended with the command: nothing failed.
  if (lifetime.disposed) throw new Error('The build was told to end.');
  // What it keeps for the next build may hold on to what failed.
  await rm(join(folder(), 'cache'), { recursive: true, force: true });
  console.error((await output).split('\n').slice(-40).join('\n'));
  throw new Failure('The site does not build: mend what is named above, then run the command again.');
}

/** A hash of every file that a build reads. */
async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const found = await Promise.all(sources.map(filesBelow));
  for (const file of [...settings, ...found.flat().sort()]) {
    hash.update(file).update(await readFile(file).catch(() => ''));
  }
  return hash.digest('hex');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name));
}
