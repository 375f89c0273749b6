import { createTranslator } from 'next-intl';
import { afterEach, expect, test, vi } from 'vitest';
import english from '#messages/en/palette.json';
import type { SearchResults } from '#server/search/search.output.ts';
import { commandsFor, searchFor } from './commands.ts';
import { shownFor } from './shown.ts';
import { thingsIn } from './use-found.ts';

const t = createTranslator({ locale: 'en', messages: english });

afterEach(() => vi.unstubAllGlobals());

test('what the site found is of every kind that it looks for', () => {
  const hit = (item: object) => [{ item, title: [], excerpt: [] }];
  const results = {
    mended: null,
    projects: hit({ slug: 'crosshair', title: 'Crosshair', tagline: 'Lines', coverUrl: null }),
    users: hit({ username: 'ada', displayName: 'Ada', avatarUrl: null }),
    chains: hit({ slug: 'tools', name: 'Tools', description: 'For work', logoUrl: null }),
    posts: hit({ slug: 'first-steps', title: 'First steps', chain: { slug: 'tools', name: 'Tools' } }),
    investors: hit({ username: 'tide', name: 'Tidegate', title: 'Partner', company: '', avatarUrl: null }),
  } as unknown as SearchResults;
  expect(thingsIn(results).map(({ href, title, about }) => [href, title, about])).toEqual([
    ['/projects/crosshair', 'Crosshair', 'Lines'],
    ['/users/ada', 'Ada', 'ada'],
    ['/chains/tools', 'Tools', 'For work'],
    ['/chains/tools/posts/first-steps', 'First steps', 'Tools'],
    ['/investors/tide', 'Tidegate', 'Partner'],
  ]);
});

test.each([
  ['about', '/about'],
  ['formulas', '/formulas'],
])('%j finds the page %s', (text, path) => {
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('location', { pathname: '/' });
  const commands = commandsFor({ me: null, onKeys: vi.fn(), onSignOut: vi.fn(), t, placeName: (place) => place });
  expect(shownFor({ text, known: [], commands }).commands[0]).toMatchObject({ href: path });
});

test('whatever is typed can be searched for everywhere', () => {
  expect(searchFor(' more & more ', t)).toMatchObject({
    title: 'Search everything for “more & more”',
    href: '/search?q=more+%26+more',
  });
  expect(searchFor('  ', t)).toBeUndefined();
});
