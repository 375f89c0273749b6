import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps files under names made of their content: what is there once stays as it is. */
export type FileStore = {
  /** Whole or not at all. */
  put: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Undefined where there is none. */
  get: (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Done as well where there is none. */
  remove: (name: string) => Promise<void>;
};

/** What a process that died was writing ends so, and nothing that is asked for does. */
const partSuffix = '.part';
const partsKeptMs = 3_600_000;

/** Files in a folder of this machine. */
export function diskStore(folder: string): FileStore {
  let ready: Promise<void> | undefined;
  return {
    async put(name, bytes) {
      // Tried again where it failed: a full disk is made free, a right is given.
      ready ??= prepare(folder).catch((error) => {
        ready = undefined;
        throw error;
      });
      await ready;
      const part = join(folder, `${randomUUID()}${partSuffix}`);
      try {
        const file = await open(part, 'wx');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(part, join(folder, name));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async get(name) {
      try {
        return new Uint8Array(await readFile(join(folder, name)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
        throw error;
      }
    },
    remove: (name) => rm(join(folder, name), { force: true }),
  };
}

/** Makes the folder, and clears it of what was never finished; others may be writing there. */
async function prepare(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (!name.endsWith(partSuffix)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > partsKeptMs) await rm(path, { force: true });
  }
}
