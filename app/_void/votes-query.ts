import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { FoundVote } from '#server/vote/void.output.ts';

/** Whose votes, and on what: all of them when nothing is said. */
export type VotesAddress = { slug?: string; username?: string; isVoid?: boolean; cursor?: string };

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const usernameForm = /^[a-z0-9_]{3,30}$/;

/** Reads an address. A project may also be given by the address of its page. */
export function votesAddress(params: URLSearchParams): VotesAddress {
  const slug = params.get('project')?.trim().split('/').pop()?.slice(0, 80) ?? '';
  const username = params.get('person')?.trim().replace(/^@/, '').toLowerCase() ?? '';
  const cursor = params.get('cursor')?.slice(0, 300);
  return {
    ...(slugForm.test(slug) && { slug }),
    ...(usernameForm.test(username) && { username }),
    ...(params.get('void') === 'true' && { isVoid: true }),
    ...(cursor && { cursor }),
  };
}

export function votesHref({ slug, username, isVoid, cursor }: VotesAddress): string {
  const params = new URLSearchParams({
    ...(slug && { project: slug }),
    ...(username && { person: username }),
    ...(isVoid && { void: 'true' }),
    ...(cursor && { cursor }),
  });
  return params.size > 0 ? `/admin/votes?${params}` : '/admin/votes';
}

export const votesQuery = ({ cursor, ...filter }: VotesAddress) => ({
  ...listQuery({
    key: [...trpc.vote.find.pathKey(), filter],
    cursor,
    read: (from) => api.vote.find.query({ ...filter, limit: 50, cursor: from }),
  }),
  staleTime: 5000,
});

type Page = { items: FoundVote[]; nextCursor: string | null };

/** Shows votes as void, or as counting again where no reason is given, in every list that has them. */
export function showVoid(queryClient: QueryClient, ids: readonly string[], voidedReason: string | null): void {
  const voidedAt = voidedReason === null ? null : new Date().toISOString();
  const changed = (item: FoundVote) => (ids.includes(item.id) ? { ...item, voidedAt, voidedReason } : item);
  queryClient.setQueriesData<InfiniteData<Page>>({ queryKey: trpc.vote.find.pathKey() }, (list) =>
    list ? { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(changed) })) } : list,
  );
}
