import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { FoundVote } from '#server/vote/void.output.ts';
import type { VotesAddress } from './votes-address.ts';

export const votesQuery = ({ cursor, ...filter }: VotesAddress) => ({
  ...listQuery({
    key: [...trpc.vote.find.pathKey(), filter],
    cursor,
    read: (from) => api.vote.find.query({ ...filter, limit: 50, cursor: from }),
  }),
  staleTime: 5000,
});

type Page = { items: FoundVote[]; nextCursor: string | null };

type Shown = {
  ids: readonly string[];
  /** Those of them that changed; what others did to the rest is read anew. */
  moved: readonly string[];
  voidedReason: string | null;
};

/** Shows votes as void, or as counting again where no reason is given, in every list that has them. */
export function showVoid(queryClient: QueryClient, { ids, moved, voidedReason }: Shown): void {
  const queryKey = trpc.vote.find.pathKey();
  const voidedAt = voidedReason === null ? null : new Date().toISOString();
  const changed = (item: FoundVote) => (moved.includes(item.id) ? { ...item, voidedAt, voidedReason } : item);
  queryClient.setQueriesData<InfiniteData<Page>>({ queryKey }, (list) =>
    list ? { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(changed) })) } : list,
  );
  if (moved.length < ids.length) void queryClient.invalidateQueries({ queryKey });
}
