import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';

/** Whether the person signed in follows somebody. Visitors and the person themselves are not asked. */
export function followsQuery(queryClient: QueryClient, username: string) {
  const me = queryClient.getQueryData(bootstrapQuery().queryKey)?.me;
  return queryOptions({
    queryKey: [...trpc.follow.of.pathKey(), username],
    queryFn: async () => (await api.follow.of.query({ usernames: [username] })).usernames.length > 0,
    staleTime: 30_000,
    enabled: Boolean(me) && me?.username !== username,
  });
}
