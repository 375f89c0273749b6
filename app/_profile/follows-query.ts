import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';

/** Whether the person signed in follows somebody, and may write to them. Visitors and the person themselves are not asked. */
export function followsQuery(queryClient: QueryClient, username: string) {
  const me = queryClient.getQueryData(bootstrapQuery().queryKey)?.me;
  return queryOptions({
    queryKey: [...trpc.follow.of.pathKey(), username],
    queryFn: async () => {
      const { usernames, writable } = await api.follow.of.query({ usernames: [username] });
      return { follows: usernames.length > 0, isWritable: writable.length > 0 };
    },
    staleTime: 30_000,
    enabled: Boolean(me) && me?.username !== username,
  });
}
