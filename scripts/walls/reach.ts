import { glob, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

/** Something that must not reach a browser, and the imports that lead to it from a client component. */
export type Leak = { what: string; chain: string[] };

/** Files beyond `app/` that browsers may load. */
const browserSafe = [
  /^server\/.+\.input\.ts$/,
  /^server\/score\//,
  /^server\/odds\/ahead\.ts$/,
  /^db\/(vocabulary|technologies|seen-text)\.ts$/,
  /^messages\//,
];

/** The directive, behind white space and comments. */
const useClient = /^(\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*(['"])use client\2/;

/**
 * Follows what browsers load of the project in `root`: from every `'use client'` file along the imports of values, as
 * a bundler resolves them for browsers. Types are not followed, since nothing is left of them.
 */
export async function findLeaks(root: string): Promise<Leak[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: await clientFiles(root),
    outdir: 'unused',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    external: ['node:*'],
    loader: { '.css': 'empty', '.svg': 'empty', '.png': 'empty', '.woff2': 'empty' },
    logLevel: 'error',
  });
  return leaksIn(metafile);
}

async function clientFiles(root: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(['app/**/*.{ts,tsx}', 'instrumentation-client.ts'], { cwd: root })) {
    if (useClient.test(await readFile(join(root, file), 'utf8'))) files.push(file);
  }
  return files;
}

function leaksIn({ inputs, outputs }: Metafile): Leak[] {
  const entries = Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  const chains = new Map(entries.map((entry) => [entry, [entry]]));
  const leaks: Leak[] = [];
  // A Map visits what is added on the way, so this walks breadth first and each chain is a shortest one.
  for (const [file, chain] of chains) {
    if (!file.startsWith('app/') && !browserSafe.some((pattern) => pattern.test(file))) {
      leaks.push({ what: file, chain });
      continue;
    }
    for (const { path, external } of inputs[file]?.imports ?? []) {
      if (external && isBuiltin(path)) leaks.push({ what: path, chain: [...chain, path] });
      if (!external && !chains.has(path)) chains.set(path, [...chain, path]);
    }
  }
  return leaks;
}

if (import.meta.main) {
  const leaks = await findLeaks(process.cwd());
  for (const { what, chain } of leaks) console.error(`${what} would reach the browser:\n  ${chain.join('\n  → ')}\n`);
  if (leaks.length > 0) {
    console.error(
      'Browsers may load app/, *.input.ts, server/score, server/odds/ahead.ts, db/vocabulary.ts, db/technologies.ts, db/seen-text.ts and messages/. Import types by `import type`.',
    );
    process.exitCode = 1;
  }
}
