import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { sourceOf } from './source.ts';

const queryKey = ['page'];
const pressed = { at: 0, wallAt: 1000 };
const opening = (queryClient: QueryClient) => ({ queryClient, since: pressed, until: 1 });

/** A page that shows what was read at `readAt`, ms since 1970. */
function showing(readAt: number) {
  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKey, 'read', { updatedAt: readAt });
  const options = { queryKey, staleTime: Number.POSITIVE_INFINITY, queryFn: () => new Promise<string>(() => {}) };
  const leave = new QueryObserver<string>(queryClient, options).subscribe(() => {});
  return { queryClient, leave };
}

test('what was read before the press is warm', () => {
  expect(sourceOf(opening(showing(999).queryClient))).toEqual({ kind: 'warm', source: 'tab' });
});

test('what was read after the press is not, and neither is what is being read anew behind the page', () => {
  expect(sourceOf(opening(showing(1001).queryClient)).kind).toBe('cold');
  const { queryClient } = showing(999);
  void queryClient.refetchQueries({ queryKey });
  expect(sourceOf(opening(queryClient)).kind).toBe('cold');
});

test('what is read ahead for another page has nothing to do with it', () => {
  const { queryClient, leave } = showing(1001);
  leave();
  expect(sourceOf(opening(queryClient)).kind).toBe('warm');
});
