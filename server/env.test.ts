import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Environment } from './env.ts';

test("the README's table names every variable with its default and meaning", async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const section = readme.slice(readme.indexOf('## Environment'), readme.indexOf('## Where things are'));
  expect(section.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows());
});

/** The rows that the README must hold; a failing test prints them. */
function rows(): string[] {
  const { properties = {} } = z.toJSONSchema(Environment, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { default: fallback, description } = property as { default?: string | number; description?: string };
    return `| \`${name}\` | ${fallback === undefined ? '' : `\`${fallback}\``} | ${description} |`;
  });
}
