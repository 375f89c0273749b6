import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';

/** The projects that fit one's own entry, from the best on or from where `cursor` says. */
export const matchesQuery = (cursor?: string) => ({
  ...listQuery({
    key: trpc.investors.matches.pathKey(),
    cursor,
    read: (from) => api.investors.matches.query({ cursor: from }),
  }),
  staleTime: 30_000,
});
