import { expect, test } from 'vitest';
import { withWatch } from './watch-patch.ts';

const loom = { subject: 'project:loom', state: 'muted' } as const;
const start = { me: {}, watches: [loom] };

test('a switch shows in the start, and what has it stays the same object', () => {
  expect(withWatch({ subject: 'user:ada', state: 'watched' })(start)).toEqual({
    me: {},
    watches: [{ subject: 'user:ada', state: 'watched' }, loom],
  });
  expect(withWatch({ ...loom, state: 'none' })(start)).toEqual({ me: {}, watches: [] });
  expect(withWatch(loom)(start)).toBe(start);
  expect(withWatch({ subject: 'user:ada', state: 'none' })(start)).toBe(start);
  const other = { items: [] };
  expect(withWatch(loom)(other)).toBe(other);
});

test('settings keep the names that they have, and gain no line without one', () => {
  const settings = { digest: 'daily', watches: [{ ...loom, name: 'Loom', path: '/projects/loom' }] };
  expect(withWatch({ ...loom, state: 'watched' })(settings)).toMatchObject({
    watches: [{ state: 'watched', name: 'Loom' }],
  });
  expect(withWatch({ subject: 'user:ada', state: 'watched' })(settings)).toBe(settings);
});
