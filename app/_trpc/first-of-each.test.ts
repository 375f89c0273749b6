import { expect, test } from 'vitest';
import { firstOfEach, type Named } from './first-of-each.ts';

const [tone, loom] = [{ slug: 'tone' }, { slug: 'loom' }];

test.each<[string, Named[], number]>([
  [
    'an id, whatever it is of',
    [
      { id: '1', project: tone },
      { id: '2', project: tone },
      { id: '1', project: loom },
    ],
    2,
  ],
  ['a slug', [tone, loom, tone], 2],
  ['a username', [{ username: 'ada' }, { username: 'ben' }, { username: 'ada' }], 2],
  ['the project that it is of', [{ project: tone }, { project: loom }, { project: tone }], 2],
  ['a person', [{ person: { username: 'ada' } }, { person: { username: 'ada' } }], 1],
  [
    'a project and when it was assigned',
    [
      { project: tone, assignedAt: 'a' },
      { project: tone, assignedAt: 'b' },
    ],
    2,
  ],
  ['nothing, as a line of a log', [{ at: 'now' }, { at: 'now' }], 2],
])('items are named by %s', (_, items, count) => {
  expect(firstOfEach(items)).toEqual(items.slice(0, count));
});
