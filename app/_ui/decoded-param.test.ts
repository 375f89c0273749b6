import { expect, test } from 'vitest';
import { decodedParam } from './decoded-param.ts';

test.each([
  ['Tiny%20Cache', 'Tiny Cache'],
  ['%C3%9Cbersicht', 'Übersicht'],
  ['tiny-cache', 'tiny-cache'],
  ['ada_1', 'ada_1'],
  ['100%', '100%'],
  ['%ff', '%ff'],
  [undefined, undefined],
])('%s is %s', (param, text) => {
  expect(decodedParam(param)).toBe(text);
});
