import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Failure } from './failure.ts';
import { checkWritable, sizeOf } from './given-path.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prova-given-'));
  file = join(folder, 'some.csv');
  await writeFile(file, 'title\n');
});
afterAll(() => rm(folder, { recursive: true }));

test('a file to write is new, or there and to be written over; it stays as it is', async () => {
  await checkWritable(join(folder, 'new.csv'), { overwrite: false });
  await expect(readFile(join(folder, 'new.csv'))).rejects.toThrow('ENOENT');
  await checkWritable(file, { overwrite: true });
  const refused = new Failure(`${file} is there already: name another file, or say --overwrite.`);
  await expect(checkWritable(file, { overwrite: false })).rejects.toEqual(refused);
  expect(await readFile(file, 'utf8')).toBe('title\n');
});

test('what cannot be written is told with what to do', async () => {
  const told = (path: string) => checkWritable(path, { overwrite: false }).catch((error) => error);
  expect(await told(folder)).toEqual(new Failure(`${folder} is a folder: name a file to write.`));
  for (const [path, code] of [
    [join(folder, 'no/such/x.csv'), 'ENOENT'],
    [join(file, 'x.csv'), 'ENOTDIR'],
  ] as const) {
    expect(await told(path)).toEqual(
      new Failure(`${path} cannot be written (${code}): name one in a folder that is there.`),
    );
  }
});

test('what cannot be read is told with what to do', async () => {
  const nowhere = join(folder, 'nowhere.csv');
  expect(await sizeOf(file)).toBe(6);
  await expect(sizeOf(nowhere)).rejects.toThrow(`${nowhere} cannot be read (ENOENT): name a CSV file.`);
  await expect(sizeOf(folder)).rejects.toThrow(`${folder} is no file: name a CSV file.`);
});
