import { expect, test } from 'vitest';
import { formatsOf } from '#app/_i18n/formats.ts';
import { waitIn } from './use-format-wait.ts';

test.each([
  [31, '31 ms'],
  [9999, '9,999 ms'],
  [10_000, '10 s'],
  [36_724, '36.7 s'],
])('a wait of %d milliseconds is %s', (ms, said) => {
  expect(waitIn(formatsOf('en'), ms)).toBe(said);
});
