import { readFile } from 'node:fs/promises';
import { parseCronItems } from 'graphile-worker';
import { expect, test } from 'vitest';
import { schedule, tasks } from './tasks.ts';

test.each(Object.entries(schedule))('%s has a time that can be read', (task, at) => {
  expect(() => parseCronItems([{ task, match: at }])).not.toThrow();
});

test('operations.md tells the operator of each task', async () => {
  const page = await readFile(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  const section = page.slice(page.indexOf('## Jobs'), page.indexOf('## Connections'));
  expect(Object.keys(tasks).filter((task) => !section.includes(`| \`${task}\` |`))).toEqual([]);
});
