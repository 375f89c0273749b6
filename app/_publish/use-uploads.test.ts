import { expect, test } from 'vitest';
import { chosen, marksOf, placesLeft } from './use-uploads.ts';

test('eight pictures at most: those there, those on their way, and those that may be sent again', () => {
  expect(placesLeft(0, [])).toBe(8);
  expect(placesLeft(5, [{}, { error: 'broke', canRetry: true }])).toBe(1);
  expect(placesLeft(5, [{ error: 'no picture' }])).toBe(3);
  expect(placesLeft(8, [{}])).toBe(0);
});

test('of a choice nothing is taken twice, and what is there already takes no place', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => ({ name, size: 1, lastModified: 1 })) as [
    File,
    File,
    File,
    File,
  ];
  const other = { ...a, size: 2 };
  const here = [marksOf(b)];
  expect(chosen([a, b, a, c], { here, left: 2 })).toEqual({ taken: [a, c], repeated: 2, tooMany: 0 });
  expect(chosen([b, a, other, d], { here, left: 2 })).toEqual({ taken: [a, other], repeated: 1, tooMany: 1 });
});
