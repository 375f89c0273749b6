import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withPreviousStatic } from './previous-static.ts';

test('the browser files of the build before stay, those of earlier ones go, and a build that ends early changes none', async () => {
  const home = await mkdtemp(join(tmpdir(), 'prova-static-'));
  onTestFinished(() => rm(home, { recursive: true }));
  const folder = join(home, '.next');
  const chunks = join(folder, 'static', 'chunks');
  const build = (name: string) =>
    withPreviousStatic(folder, async () => {
      await rm(folder, { recursive: true, force: true });
      await mkdir(chunks, { recursive: true });
      await writeFile(join(chunks, `${name}.js`), name);
      await writeFile(join(chunks, 'shared.js'), name);
    });
  const there = async () => (await readdir(chunks)).sort();
  await build('first');
  expect(await there()).toEqual(['first.js', 'shared.js']);
  await build('second');
  expect(await there()).toEqual(['first.js', 'second.js', 'shared.js']);
  await build('third');
  expect(await there()).toEqual(['second.js', 'shared.js', 'third.js']);
  const ended = withPreviousStatic(folder, async () => {
    await rm(folder, { recursive: true });
    await mkdir(chunks, { recursive: true });
    await writeFile(join(chunks, 'half.js'), 'half');
    throw new Error('told to end');
  });
  await expect(ended).rejects.toThrow('told to end');
  expect(await there()).toEqual(['second.js', 'shared.js', 'third.js']);
  await build('fourth');
  expect(await there()).toEqual(['fourth.js', 'shared.js', 'third.js']);
  expect(await readdir(home)).toEqual(['.next']);
});
