import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Beside a build: the browser files that it made itself, one a line. */
const list = 'own-static.txt';

/**
 * Builds with the browser files of the build before kept beside the new ones, so that tabs that were open go on loading
 * theirs. Those of earlier builds go. A build that fails leaves them as they were.
 */
export async function withPreviousStatic(folder: string, build: () => Promise<void>): Promise<void> {
  const files = join(folder, 'static');
  const aside = `${folder}-previous`;
  await rm(aside, { recursive: true, force: true });
  const own = (await readFile(join(folder, list), 'utf8').catch(() => '')).split('\n').filter(Boolean);
  if (own.length > 0) await rename(files, aside).catch(() => {});
  try {
    await build();
    await writeFile(join(folder, list), (await filesIn(files)).join('\n'));
    for (const file of own) await cp(join(aside, file), join(files, file), { force: false }).catch(() => {});
  } catch (error) {
    if (own.length > 0) {
      await rm(files, { recursive: true, force: true });
      await rename(aside, files).catch(() => {});
      await writeFile(join(folder, list), own.join('\n')).catch(() => {});
    }
    throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
