import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the page has an example of every rank', () => {
  const ranks = readFileSync('server/score/ranks.ts', 'utf8').matchAll(/export function (\w+)/g);
  const page = globSync('app/_formulas/*.tsx')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect([...ranks].map(([, name = '']) => name).filter((name) => !page.includes(`${name}(`))).toEqual([]);
});
