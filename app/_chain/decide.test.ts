import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import type { Toast } from '#app/_ui/toast.ts';
import { decide, decideOrSay } from './decide.ts';
import { chainQueueQuery, hiddenPostsQuery } from './own-chain-query.ts';

const toasts = vi.hoisted((): Toast[] => []);
vi.mock('#app/_ui/toast.ts', () => ({ toast: (message: Toast) => toasts.push(message) }));

test('a decision that another moderator made first is read again, and said where no row is left to say it', async () => {
  const queryClient = new QueryClient();
  const lists = [chainQueueQuery('tools').queryKey, hiddenPostsQuery('tools').queryKey];
  for (const queryKey of lists) queryClient.setQueryData(queryKey, { pages: [], pageParams: [] });
  const place = { queryClient, slug: 'tools' };
  const fail = () => Promise.reject(new Error('on purpose'));
  const hindered = await decideOrSay(place, fail);
  expect(hindered).toMatch(/did not answer/);
  expect(toasts).toEqual([{ title: hindered }]);
  expect(lists.map((queryKey) => queryClient.getQueryState(queryKey)?.isInvalidated)).toEqual([true, true]);
  expect(await decide(place, fail)).toBe(hindered);
  expect(await decideOrSay(place, async () => {})).toBeUndefined();
  expect(toasts).toHaveLength(1);
});
