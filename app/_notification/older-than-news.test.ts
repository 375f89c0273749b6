import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { markOlderThan } from './older-than-news.ts';

const queryKey = ['project', 'loom'];
const at = '2026-01-01T00:00:00.000Z';
let queryClient: QueryClient;
const isStale = () => queryClient.getQueryState(queryKey)?.isInvalidated;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:01:00Z') });
  queryClient = new QueryClient();
});
afterEach(() => vi.useRealTimers());

test('what was read before the news is read again, what came later is not', () => {
  queryClient.setQueryData(queryKey, 'before', { updatedAt: Date.parse('2026-01-01T00:00:02.400Z') });
  markOlderThan(queryClient, { at, queryKey });
  expect(isStale()).toBe(true);
  queryClient.setQueryData(queryKey, 'after', { updatedAt: Date.parse('2026-01-01T00:00:02.600Z') });
  markOlderThan(queryClient, { at, queryKey });
  expect(isStale()).toBe(false);
});

test('what is read while others may not see the news yet is read once more', () => {
  vi.setSystemTime(new Date('2026-01-01T00:00:01Z'));
  markOlderThan(queryClient, { at, queryKey });
  queryClient.setQueryData(queryKey, 'perhaps without it');
  vi.advanceTimersByTime(1400);
  expect(isStale()).toBe(false);
  vi.advanceTimersByTime(200);
  expect(isStale()).toBe(true);
});
