import { expect, test } from 'vitest';
import { type FeedAddress, feedAddress, feedHref, isFiltered } from './feed-address.ts';

const read = (query: string) => feedAddress(new URLSearchParams(query));

test('an address survives being written and read', () => {
  const address: FeedAddress = {
    sort: 'most-voted',
    text: 'plain & simple',
    categories: ['ai', 'web'],
    technologies: ['C#', 'Rust'],
    minScore: 40,
    badge: 'gold',
    hasDemo: true,
    hasRepository: true,
    featured: true,
    event: 'demo-day',
    cursor: 'WyJ4Il0',
  };
  expect(feedAddress(new URL(feedHref(address), 'http://site').searchParams)).toEqual(address);
});

test('equal feeds have equal addresses', () => {
  expect(feedHref({ hasDemo: true, technologies: ['Rust'], sort: 'trending' })).toBe(
    '/?technologies=Rust&hasDemo=true',
  );
  expect(feedHref(read('hasDemo=true&technologies=Rust&categories='))).toBe('/?technologies=Rust&hasDemo=true');
  expect(feedHref({ technologies: [], text: undefined, hasDemo: false })).toBe('/');
});

test('what is not a valid choice is left out', () => {
  const slips = 'sort=best&minScore=1000&badge=tin&categories=cats&event=Not%20a%20slug&hasDemo=yes&text=%20&page=3';
  expect(read(slips)).toEqual({});
});

test('words hold no NUL, which no search takes', () => {
  expect(read('text=a%00b&technologies=%00Rust&technologies=%00')).toEqual({ text: 'ab', technologies: ['Rust'] });
  expect(read('text=%00%20')).toEqual({});
});

test('only filters narrow a list', () => {
  expect(isFiltered({ sort: 'top', cursor: 'x' })).toBe(false);
  expect(isFiltered({ minScore: 5 })).toBe(true);
});
