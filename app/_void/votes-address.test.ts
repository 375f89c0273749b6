import { expect, test } from 'vitest';
import { votesAddress, votesHref } from './votes-address.ts';

test.each([
  ['tiny-cache', 'tiny-cache'],
  [' Tiny-Cache ', 'tiny-cache'],
  ['/projects/tiny-cache/', 'tiny-cache'],
  ['https://prova.example.org/projects/tiny-cache/', 'tiny-cache'],
  ['https://prova.example.org/projects/Tiny-Cache?sort=new#comments', 'tiny-cache'],
  ['prova.example.org/projects/tiny-cache/badges/ada', 'tiny-cache'],
  ['prova.example.org/tiny-cache', 'tiny-cache'],
  ['projects', 'projects'],
  // What is no name finds nothing, and not everything.
  ['Tiny Cache', 'tiny cache'],
  ['https://', 'https://'],
  ['?', '?'],
])('the project %s is %s', (project, slug) => {
  expect(votesAddress(new URLSearchParams({ project }))).toEqual({ slug });
});

test.each([
  ['@Ada', 'ada'],
  ['Ada Lovelace', 'ada lovelace'],
  ['@', '@'],
])('the person %s is %s', (person, username) => {
  expect(votesAddress(new URLSearchParams({ person }))).toEqual({ username });
});

test('an address is written as it is read, and empty fields say nothing', () => {
  expect(votesAddress(new URLSearchParams('project=&person=+'))).toEqual({});
  expect(votesHref({})).toBe('/admin/votes');
  const address = { slug: 'tiny cache', username: 'ada', isVoid: true, cursor: 'x' };
  expect(votesAddress(new URL(votesHref(address), 'https://prova').searchParams)).toEqual(address);
});
