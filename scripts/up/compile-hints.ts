import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** It has to be the first line. Browsers that do not know it read a comment. */
const hint = '//# allFunctionsCalledOnLoad\n';

/**
 * Has browsers compile the scripts below `folder` whole, as they arrive and beside the main thread, where each function
 * would otherwise stop it when it is called for the first time (https://v8.dev/blog/explicit-compile-hints). Most of
 * what a page loads here is called, since a page loads little else.
 */
export async function hintToCompile(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const path = join(folder, file);
    const script = await readFile(path, 'utf8');
    if (!script.startsWith(hint)) await writeFile(path, hint + script);
  }
}
