import { expect, test } from 'vitest';
import { searchAddress } from './search-address.ts';

const read = (query: string) => searchAddress(new URLSearchParams(query));

test('an address names words and a kind; what is no kind is left out', () => {
  expect(read('q=%20tiny+cache%20&kind=projects')).toEqual({ q: 'tiny cache', kind: 'projects' });
  expect(read('kind=planets')).toEqual({ q: '' });
});

test('words hold no NUL, which no search takes', () => {
  expect(read('q=a%00b')).toEqual({ q: 'ab' });
  expect(read('q=%00')).toEqual({ q: '' });
});
