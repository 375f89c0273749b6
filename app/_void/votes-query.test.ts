import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { FoundVote } from '#server/vote/void.output.ts';
import { showVoid, votesQuery } from './votes-query.ts';

test('what another admin voided first keeps its reason, and the lists are read anew', () => {
  const queryClient = new QueryClient();
  const { queryKey } = votesQuery({});
  const item = (id: string) => ({ id, voidedAt: null, voidedReason: null }) as FoundVote;
  queryClient.setQueryData(queryKey, {
    pages: [{ items: ['a', 'b'].map(item), nextCursor: null }],
    pageParams: [undefined],
  });
  const reasons = () => queryClient.getQueryData(queryKey)?.pages[0]?.items.map(({ voidedReason }) => voidedReason);
  const isStale = () => queryClient.getQueryState(queryKey)?.isInvalidated;
  showVoid(queryClient, { ids: ['a'], moved: ['a'], voidedReason: 'One hand' });
  expect([reasons(), isStale()]).toEqual([['One hand', null], false]);
  showVoid(queryClient, { ids: ['a', 'b'], moved: ['b'], voidedReason: 'Mine' });
  expect([reasons(), isStale()]).toEqual([['One hand', 'Mine'], true]);
});
