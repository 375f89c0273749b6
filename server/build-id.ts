import { readFileSync } from 'node:fs';
import { env } from './env.ts';

/** Which build of the site this process serves; 'none' where there is no build, as in development. */
export const buildId = read(`${env.PROVA_BUILD ? `.next-${env.PROVA_BUILD}` : '.next'}/BUILD_ID`);

function read(file: string): string {
  try {
    return readFileSync(/* turbopackIgnore: true */ file, 'utf8').trim();
  } catch {
    return 'none';
  }
}
