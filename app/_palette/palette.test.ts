import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { knownThings } from './known.ts';
import { bestMatches } from './match.ts';
import { piecesOf } from './pieces.ts';

const card = (n: number) => ({
  slug: `project-${n}`,
  title: `Project ${n}`,
  tagline: `What number ${n} is for`,
  coverUrl: null,
  owner: { username: `maker_${n % 50}`, displayName: `Máker ${n % 50}`, avatarUrl: null },
});

const titles = (things: Iterable<{ title: string }>) => [...things].map(({ title }) => title);

test('knows what the answers hold, each thing once', () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(['feed'], { pages: [{ items: [card(1), card(2)], nextCursor: null }] });
  queryClient.setQueryData(['page'], { page: { ...card(2), description: 'Long' } });
  queryClient.setQueryData(
    ['chains'],
    [{ slug: 'charts', name: 'Charts', description: 'Of data', followerCount: 3, logoUrl: null }],
  );
  queryClient.setQueryData(['other'], null);
  const known = knownThings(queryClient).map(({ kind, href }) => [kind, href]);
  expect(known.sort()).toEqual([
    ['chain', '/chains/charts'],
    ['person', '/users/maker_1'],
    ['person', '/users/maker_2'],
    ['project', '/projects/project-1'],
    ['project', '/projects/project-2'],
  ]);
});

test('a title that begins with the words comes first, then words in it, then what is said of it', () => {
  const of = (title: string, about = '') => ({ title, folded: { title: title.toLowerCase(), about } });
  const things = [of('Other', 'a chart of it'), of('Barchart'), of('My chart'), of('Chart kit'), of('Nothing')];
  expect(titles(bestMatches(things, 'Chàrt', 10))).toEqual(['Chart kit', 'My chart', 'Barchart', 'Other']);
  expect(titles(bestMatches(things, 'chart kit', 10))).toEqual(['Chart kit']);
  expect(titles(bestMatches(things, 'chart', 2))).toEqual(['Chart kit', 'My chart']);
  expect(bestMatches(things, '  ', 10)).toEqual([]);
});

test('of 5,000 known cards each is read once, and a further letter reads none again', () => {
  let reads = 0;
  const cards = Array.from({ length: 5000 }, (_, n) => {
    const { title, ...rest } = card(n);
    return Object.defineProperty(rest, 'title', {
      enumerable: true,
      get: () => {
        reads++;
        return title;
      },
    });
  });
  const queryClient = new QueryClient({ defaultOptions: { queries: { structuralSharing: false } } });
  const answer = { pages: [{ items: cards, nextCursor: null }] };
  queryClient
    .getQueryCache()
    .build(queryClient, { queryKey: ['feed'] })
    .setData(answer);
  const known = knownThings(queryClient);
  expect(known).toHaveLength(5050);
  const readsToLearn = reads;
  // Once to see what it is, once to look for more inside.
  expect(readsToLearn).toBeLessThanOrEqual(10_000);

  let looks = 0;
  const counted = known.map((thing) =>
    Object.defineProperty({ ...thing }, 'folded', {
      get: () => {
        looks++;
        return thing.folded;
      },
    }),
  ) as typeof known;
  expect(bestMatches(counted, 'project 499', 5)[0]?.href).toBe('/projects/project-499');
  expect(looks).toBe(known.length);
  queryClient.setQueryData(['more'], [card(6000)]);
  expect(knownThings(queryClient)).toHaveLength(5051);
  expect(reads).toBe(readsToLearn);
});

test('marks each looked-for word where it stands, also with other accents', () => {
  const marked = (text: string, words: string) =>
    piecesOf(text, words)
      .map(({ text: piece, match }) => (match ? `[${piece}]` : piece))
      .join('');
  expect(marked('Chart kit for charts', 'kit char')).toBe('[Char]t [kit] for charts');
  expect(marked('Café', 'cafe')).toBe('[Café]');
  expect(marked('abcd', 'abc bcd')).toBe('[abcd]');
  expect(marked('Nothing', 'xyz')).toBe('Nothing');
});
