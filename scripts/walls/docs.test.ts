import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import settings from '../../package.json' with { type: 'json' };

const pages = ['README.md', ...globSync('{docs,bench}/**/*.md')].map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));

test('every link of the documentation leads somewhere', () => {
  const targets = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => join(dirname(path), target)),
  );
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((target) => !existsSync(target))).toEqual([]);
});

test('every command of the documentation exists', () => {
  const names = pages.flatMap(({ text }) => [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !(name in settings.scripts))).toEqual([]);
});
