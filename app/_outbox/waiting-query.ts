import { type QueryClient, queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import type { WaitingWrite } from '#app/_device/device-store.ts';

export const waitingQuery = () =>
  queryOptions<WaitingWrite[]>({ queryKey: ['waiting'], queryFn: skipToken, gcTime: Number.POSITIVE_INFINITY });

/** Keys of writes that this page is sending at the moment. */
export const underWay = new Set<string>();

const none: WaitingWrite[] = [];

/** What this page knows to wait, the oldest first. */
export const heldWaiting = (queryClient: QueryClient): WaitingWrite[] =>
  queryClient.getQueryData(waitingQuery().queryKey) ?? none;

export const useWaiting = (): WaitingWrite[] => useQuery(waitingQuery()).data ?? none;
