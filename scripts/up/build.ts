import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Failure } from '../failure.ts';

/** 'site' is what people see; 'test' has a folder of its own and lets browser tests hold a navigation. */
export type BuildKind = 'site' | 'test';

const folders = { site: '.next', test: '.next-test' };
const sources = ['app', 'server', 'db', 'public'];
const settings = ['package.json', 'package-lock.json', 'next.config.ts', 'tsconfig.json', 'postcss.config.mjs'];

/** Builds the site, unless what was built last came from the same sources. */
export async function build(kind: BuildKind): Promise<'built' | 'unchanged'> {
  const folder = folders[kind];
  const stampFile = join(folder, 'sources.sha256');
  const stamp = await sourcesHash();
  if (stamp === (await readFile(stampFile, 'utf8').catch(() => ''))) return 'unchanged';
  await rm(stampFile, { force: true });
  await mkdir(folder, { recursive: true });
  await nextBuild(kind, join(folder, 'build.log'));
  await writeFile(stampFile, stamp);
  return 'built';
}

async function nextBuild(kind: BuildKind, logFile: string): Promise<void> {
  const log = createWriteStream(logFile);
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, NODE_ENV: 'production', PROVA_BUILD: kind },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.pipe(log, { end: false });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  await finished(log.end());
  if (code !== 0) {
    console.error((await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-40).join('\n'));
    throw new Failure('The site does not build: mend what is named above, then run the command again.');
  }
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
