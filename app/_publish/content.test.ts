import { expect, test } from 'vitest';
import type { Told } from '#app/_trpc/told.ts';
import { refusedOf } from './content.ts';

const told = (of: Partial<Told>): Told => ({ code: 'INVALID_INPUT', message: 'No.', mayHelp: false, ...of });

test.each([
  ['members', { members: 'No.' }],
  ['content.members.0.name', { members: 'No.' }],
  ['content.title', { title: 'No.' }],
  ['at', {}],
  ['revision', {}],
  [undefined, {}],
])('what is refused of %s stands at its field, where the form has it', (field, problems) => {
  expect(refusedOf(told(field === undefined ? {} : { field }))).toEqual(problems);
});

test('what is refused of several fields stands at each', () => {
  const fields = [
    { field: 'title', message: 'A' },
    { field: 'tagline', message: 'B' },
  ];
  expect(refusedOf(told({ fields }))).toEqual({ title: 'A', tagline: 'B' });
});
