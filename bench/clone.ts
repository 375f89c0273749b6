import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Failure } from '../scripts/failure.ts';
import { run } from '../scripts/services/run.ts';

/** A fresh clone of the last commit, in an empty folder. `lifetime` removes it. */
export async function freshClone(lifetime: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'prova-clone-'));
  lifetime.defer(() => rm(folder, { recursive: true, force: true }));
  const { code, output } = await run('git', ['clone', '--quiet', process.cwd(), folder]);
  if (code !== 0) throw new Failure(`This folder cannot be cloned (${output}): benches of a clone need git.`);
  return folder;
}

/** The environment of a person's shell: npm's own variables, ours, and our programs on the path stay out. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const names = Object.keys(process.env).filter((name) => /^(npm_|PROVA_|INIT_CWD$|\w+_URL$)/.test(name));
  const PATH = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith('node_modules/.bin'));
  return { ...process.env, ...Object.fromEntries(names.map((name) => [name])), PATH: PATH.join(delimiter) };
}
