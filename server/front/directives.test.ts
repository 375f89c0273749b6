import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDirectives, parseSurrogateControl, parseTargeted, secondsOf } from './directives.ts';

const all = (directives: ReadonlyMap<string, string> | undefined) => directives && Object.fromEntries(directives);

test.each([
  ['max-age=60, Private', { 'max-age': '60', private: '' }],
  ['no-cache="a, b", x=y', { 'no-cache': 'a, b', x: 'y' }],
  ['max-age=1, max-age=2', { 'max-age': '1' }],
  ['private="a", private, private="b"', { private: '' }],
  ['private;x, no-store foo', { private: '', 'no-store': '' }],
  ['x="a\\"b, no-store", y', { x: 'a\\"b, no-store', y: '' }],
  ['=1, ,, "x"', {}],
  ['x="open, no-store', { x: '', 'no-store': '' }],
  ['private="a, b', { private: '', b: '' }],
  ['private=a"b, max-age=60;x', { private: '', 'max-age': '' }],
])('Cache-Control: %s', (field, expected) => {
  expect(all(parseDirectives(field))).toEqual(expected);
});

test.each([
  ['max-age=600+30', { 'max-age': '600', 'stale-while-revalidate': '30' }],
  ['max-age=600+30, stale-while-revalidate=5', { 'max-age': '600', 'stale-while-revalidate': '5' }],
  ['no-store;theirs, max-age=5', { 'max-age': '5' }],
  ['content="ESI/1.0;x", max-age=5', { content: 'ESI/1.0;x', 'max-age': '5' }],
])('Surrogate-Control: %s', (field, expected) => {
  expect(all(parseSurrogateControl(field))).toEqual(expected);
});

test.each([
  ['max-age=60', { 'max-age': '60' }],
  ['max-age=60;x=1, private', { 'max-age': '60', private: '' }],
  ['max-age=60, max-age=10', { 'max-age': '10' }],
  ['max-age="60", s-maxage=5', { 's-maxage': '5' }],
  ['a=?1, b=tok/en, c=:YQ==:, d=-1.5', { a: '?1', b: 'tok/en', c: ':YQ==:', d: '-1.5' }],
  ['Max-Age=60', undefined],
  ['max-age=60,', undefined],
  ['max-age =60', undefined],
  ['max-age=60, &', undefined],
  ['', undefined],
])('CDN-Cache-Control: %s', (field, expected) => {
  expect(all(parseTargeted(field))).toEqual(expected);
});

test.each([
  ['60', 60],
  ['007', 7],
  ['99999999999999', 2 ** 31],
  ['-1', 0],
  ['1.5', 0],
  ['', 0],
])('%s seconds are %i', (argument, seconds) => {
  expect(secondsOf(new Map([['max-age', argument]]), 'max-age')).toBe(seconds);
});

test('any text is read, and a long one does not take forever', () => {
  const hostile = ['"', ',', ' ', 'a=', '\\"', 'a; ', '=" '].map((part) => `max-age=1${part.repeat(50_000)}x`);
  for (const text of hostile) {
    expect(parseDirectives(text).has('max-age')).toBe(true);
    expect(parseSurrogateControl(text)).toBeInstanceOf(Map);
    expect(parseTargeted(text)).toBeUndefined();
  }
  const text = fc.string({ unit: fc.constantFrom(...'ab-=",; \\0') });
  fc.assert(fc.property(text, (field) => parseDirectives(field) instanceof Map));
});
