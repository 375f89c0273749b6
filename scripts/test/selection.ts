import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { Failure } from '../failure.ts';
import { givenPath } from '../given-path.ts';

/** What to run of one kind: these files and, of them, the tests of that name; both empty for all. */
export type Selected = { files: string[]; name: string };

export type Selection = { checks: boolean; tests: Selected | null; journeys: Selected | null };

const everything: Selected = { files: [], name: '' };
const testFiles = '{server,db,scripts,app}/**/*.test.ts';
const journeyFiles = 'e2e/**/*.spec.ts';

/**
 * Finds what the words of the command line mean: each is part of a test file's path, or else all are part of a test's
 * name. Without words it is everything.
 * @throws Failure for a word that is neither.
 */
export async function select(given: string[]): Promise<Selection> {
  const words = given.map((word) => (existsSync(givenPath(word)) ? relative('.', givenPath(word)) : word));
  if (words.length === 0) return { checks: true, tests: everything, journeys: everything };
  const files = globSync([testFiles, journeyFiles]);
  const name = words.join(' ');
  const arePaths = words.every((word) => files.some((file) => file.includes(word)));
  const found: Selected = arePaths
    ? { files: files.filter((file) => words.some((word) => file.includes(word))), name: '' }
    : { files: await naming(files, name), name };
  if (found.files.length === 0)
    throw new Failure(`No test file and no test is called '${name}': give a part of either.`);
  return { checks: false, tests: narrow(found, false), journeys: narrow(found, true) };
}

async function naming(files: string[], name: string): Promise<string[]> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return files.filter((_, index) => texts[index]?.includes(name));
}

function narrow({ files, name }: Selected, isJourney: boolean): Selected | null {
  const own = files.filter((file) => file.endsWith('.spec.ts') === isJourney);
  return own.length > 0 ? { files: own, name } : null;
}
