import { type QueryClient, queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import type { WaitingWrite } from '#app/_device/device-store.ts';
import { ownerHere } from '#app/_device/owner.ts';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';

export const waitingQuery = () =>
  queryOptions<WaitingWrite[]>({ queryKey: ['waiting'], queryFn: skipToken, gcTime: Number.POSITIVE_INFINITY });

/** Keys of writes that this page is sending at the moment. */
export const underWay = new Set<string>();

const none: WaitingWrite[] = [];

/** Whose writes wait here: a document that was kept does not know who is here, but this browser does. */
export const writerHere = (queryClient: QueryClient): string | undefined =>
  queryClient.getQueryData(bootstrapQuery().queryKey)?.me.username ?? ownerHere();

/** What this page knows to wait of whoever is here, the oldest first. */
export const heldWaiting = (queryClient: QueryClient): WaitingWrite[] =>
  queryClient.getQueryData(waitingQuery().queryKey) ?? none;

export const useWaiting = (): WaitingWrite[] => useQuery(waitingQuery()).data ?? none;
