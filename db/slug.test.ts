import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeName, numbered, slugNumbering, slugOf, usernameNumbering } from './slug.ts';

test('a numbered slug is a slug that the tables take, wherever it is cut', () => {
  const title = fc
    .array(fc.constantFrom('a', '7', '-', ' ', 'É'), { minLength: 70, maxLength: 90 })
    .map((letters) => `x${letters.join('')}`);
  fc.assert(
    fc.property(title, fc.integer({ min: 1, max: 100_000 }), (title, n) => {
      const slug = numbered(slugOf(title), n, slugNumbering);
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(80);
    }),
  );
});

test.each([
  ['Größe & Straße', 'grosse-strasse'],
  ['STRAẞE', 'strasse'],
  ['Ærø, Øre og Ǿ', 'aero-ore-og-o'],
  ['Œuvre de Łódź', 'oeuvre-de-lodz'],
  ['Đặng, Þór Óðinn', 'dang-thor-odinn'],
  ['日本 7', '7'],
])('%s is %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('two long equal titles get two slugs', () => {
  const first = slugOf(`${'a'.repeat(77)}-bc`);
  expect(first).toHaveLength(80);
  expect(freeName(first, (name) => name === first)).toBe(`${'a'.repeat(77)}-2`);
});

test('a username may end in what joins, and keeps it', () => {
  expect(numbered('ada_', 1, usernameNumbering)).toBe('ada_');
  expect(numbered('_'.repeat(30), 2, usernameNumbering)).toBe(`${'_'.repeat(29)}2`);
});
