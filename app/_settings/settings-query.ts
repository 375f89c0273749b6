import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';

export const settingsQuery = () =>
  queryOptions({
    queryKey: trpc.account.settings.queryKey({}),
    queryFn: () => api.account.settings.query({}),
    staleTime: 30_000,
  });

export const sessionsQuery = () =>
  queryOptions({
    queryKey: trpc.account.sessions.queryKey({}),
    queryFn: () => api.account.sessions.query({}),
    staleTime: 30_000,
  });

/** One's own entry in the directory of investors. */
export const ownInvestorQuery = () => trpc.investors.mine.queryOptions({});

export const useSettings = () => useSuspenseQuery(settingsQuery()).data;

/** Reads anew what a setting changes: the settings, and the person in the header. */
export function useRefresh(): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([settingsQuery(), bootstrapQuery()].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey })));
}
