import { resolve } from 'node:path';

/** The file that a person means by `path`: relative ones count from where they stand, which npm and up.mjs keep. */
export function givenPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path);
}
