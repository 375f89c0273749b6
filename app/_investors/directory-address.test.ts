import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { formatsOf } from '#app/_i18n/formats.ts';
import english from '#messages/en/investors-later.json';
import { type DirectoryAddress, directoryAddress, directoryHref } from './directory-address.ts';
import { activeFilters } from './directory-filters.ts';

const read = (query: string) => directoryAddress(new URLSearchParams(query));

const whole: DirectoryAddress = {
  text: 'angel',
  type: 'individual',
  sectors: ['ai', 'data'],
  stages: ['seed'],
  checkSizeMin: 0,
  checkSizeMax: 50_000,
  openToIntros: true,
  fit: 'loom',
  cursor: 'abc',
};

test('an address is read as it was written', () => {
  const href = directoryHref(whole);
  expect(read(href.split('?')[1] ?? '')).toEqual(whole);
  expect(directoryHref({})).toBe('/investors');
});

test('what is no choice, or says nothing, is left out', () => {
  expect(read('type=robot&sectors=alchemy&stages=&checkSizeMin=-1&openToIntros=no&fit=No Slug&text=%20')).toEqual({});
  expect(read('checkSizeMin=9&checkSizeMax=8')).toEqual({ checkSizeMin: 9 });
});

test('each filter is told by its words, and can be taken away alone', () => {
  const t = createTranslator({ locale: 'en', messages: english });
  const filters = activeFilters(whole, { t, f: formatsOf('en') });
  const words = ['“angel”', 'Individuals', 'AI', 'Data', 'Seed', 'Checks of up to $50K', 'Open to intros'];
  expect(filters.map((filter) => filter.words)).toEqual(words);
  expect(filters[2]?.without).toMatchObject({ sectors: ['data'], fit: 'loom' });
  expect(filters[5]?.without).not.toHaveProperty('checkSizeMax');
  expect(filters.every(({ without }) => without.cursor === undefined)).toBe(true);
});
