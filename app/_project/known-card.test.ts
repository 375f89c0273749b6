import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { knownCard } from './known-card.ts';

const card = (slug: string, proofScore = 50) => ({
  slug,
  tagline: `About ${slug}`,
  proofScore,
  owner: { username: 'ada' },
});

test('finds a card in pages of a list and in the similar ones of another project', () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(['feed'], { pages: [{ items: [card('a')] }, { items: [card('b')] }], pageParams: [null] });
  queryClient.setQueryData(['project'], { page: { ...card('c'), similar: [card('d')] } });
  expect(['a', 'b', 'c', 'd'].map((slug) => knownCard(queryClient, slug)?.tagline)).toEqual([
    'About a',
    'About b',
    'About c',
    'About d',
  ]);
});

test('knows nothing of what no list said, and takes no chain for a project', () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(['chains'], { items: [{ slug: 'charts', name: 'Charts' }] });
  expect(knownCard(queryClient, 'charts')).toBeUndefined();
});

test('takes no row of one’s own projects, which names no owner', () => {
  const queryClient = new QueryClient();
  const { owner: _, ...row } = card('a');
  queryClient.setQueryData(['own'], { items: [row] });
  expect(knownCard(queryClient, 'a')).toBeUndefined();
});

test('takes the card that was read last', () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(['old'], [card('a', 10)], { updatedAt: 1 });
  queryClient.setQueryData(['new'], [card('a', 20)], { updatedAt: 2 });
  queryClient.setQueryData(['older'], [card('a', 5)], { updatedAt: 0 });
  expect(knownCard(queryClient, 'a')?.proofScore).toBe(20);
});
