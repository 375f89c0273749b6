import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Failure } from './failure.ts';

/** The file that a person means by `path`: relative ones count from where they stand, which npm and up.mjs keep. */
export function givenPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path);
}

/**
 * The size of a CSV file that is to be read, in bytes.
 * @throws Failure where it cannot be read
 */
export async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch((cause) => unreadable(file, cause));
  if (!found.isFile()) throw new Failure(`${file} is no file: name a CSV file.`);
  await access(file, constants.R_OK).catch((cause) => unreadable(file, cause));
  return found.size;
}

function unreadable(file: string, cause: NodeJS.ErrnoException): never {
  const remedy = cause.code === 'EACCES' ? 'give this account the right to read it' : 'name a CSV file';
  throw new Failure(`${file} cannot be read (${cause.code}): ${remedy}.`, { cause });
}

/**
 * Looks whether a file can be written, and leaves it as it is.
 * @throws Failure where it cannot, or is there already and may not be written over
 */
export async function checkWritable(file: string, { overwrite }: { overwrite: boolean }): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) throw new Failure(`${file} is a folder: name a file to write.`);
  if (found && !overwrite) throw new Failure(`${file} is there already: name another file, or say --overwrite.`);
  // The dot asks for a folder: a file that is to hold another is told too.
  await access(found ? file : `${dirname(file)}/.`, constants.W_OK).catch((cause: NodeJS.ErrnoException) => {
    const isAway = cause.code === 'ENOENT' || cause.code === 'ENOTDIR';
    const remedy = isAway ? 'name one in a folder that is there' : 'name one that this account may write';
    throw new Failure(`${file} cannot be written (${cause.code}): ${remedy}.`, { cause });
  });
}
