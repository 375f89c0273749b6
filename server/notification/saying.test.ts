import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import english from '#messages/en/notification-later.json' with { type: 'json' };
import { sayingOf } from './saying.input.ts';

test('a number is a value', () => {
  expect(sayingOf('assigned you 3 projects to review')).toEqual({
    name: 'says-assigned-you-n-projects-to-review',
    n: 3,
  });
  expect(sayingOf('agreed with your report:')).toEqual({ name: 'says-agreed-with-your-report', n: 0 });
});

test('there is a message for everything that the server says', () => {
  const files = globSync('server/**/*.ts', { exclude: ['**/*.test.ts', 'server/testing/**'] });
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const said = [...code.matchAll(/(?:says|reporters): (?:\w+ \? )?(['`])((?:(?!\1).)+)\1(?: : '([^']+)')?/g)].flatMap(
    ([, , one, other]) => [one, other].filter((words) => words !== undefined),
  );
  expect(said.length).toBeGreaterThan(25);
  const names = said.map((words) => sayingOf(words.replace(/\$\{[^}]+\}/, '3')).name);
  expect(names.filter((name) => !(name in english))).toEqual([]);
});
