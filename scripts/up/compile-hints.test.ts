import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hintToCompile } from './compile-hints.ts';

test('every script begins with the hint, once, and nothing else has it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'prova-hints-'));
  const at = (name: string) => join(folder, name);
  try {
    await mkdir(at('inner'));
    for (const name of ['a.js', 'inner/b.js', 'c.css']) await writeFile(at(name), 'x');
    await hintToCompile(folder);
    await hintToCompile(folder);
    const texts = await Promise.all(['a.js', 'inner/b.js', 'c.css'].map((name) => readFile(at(name), 'utf8')));
    expect(texts).toEqual(['//# allFunctionsCalledOnLoad\nx', '//# allFunctionsCalledOnLoad\nx', 'x']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
