import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import { prefetchChain } from './chain-query.ts';

/** Long enough for a hover and its click. */
const freshMs = 5000;

export const chainForEditQuery = (slug: string) =>
  queryOptions({
    queryKey: [...trpc.chain.forEdit.pathKey(), slug],
    queryFn: () => api.chain.forEdit.query({ slug }),
    staleTime: freshMs,
  });

/** What waits for the moderators. */
export function chainQueueQuery(slug: string, cursor?: string) {
  const query = listQuery({
    key: [...trpc.chain.queue.pathKey(), slug],
    cursor,
    read: (from) => api.chain.queue.query({ slug, cursor: from }),
  });
  return { ...query, staleTime: freshMs };
}

/** What the moderators hid, or the admins. */
export function hiddenPostsQuery(slug: string, cursor?: string) {
  const query = listQuery({
    key: [...trpc.chain.hiddenPosts.pathKey(), slug],
    cursor,
    read: (from) => api.chain.hiddenPosts.query({ slug, cursor: from }),
  });
  return { ...query, staleTime: freshMs };
}

export const chainFiguresQuery = (slug: string) =>
  queryOptions({
    queryKey: [...trpc.chain.figures.pathKey(), slug],
    queryFn: () => api.chain.figures.query({ slug }),
    staleTime: 60_000,
  });

/** The own projects in a chain, or on their way into it. */
export const ownSubmissionsQuery = (slug: string) =>
  queryOptions({
    queryKey: [...trpc.chain.submissions.pathKey(), slug],
    queryFn: () => api.chain.submissions.query({ slug }),
    staleTime: freshMs,
  });

export async function prefetchModeration(queryClient: QueryClient, slug: string): Promise<void> {
  await Promise.all([
    prefetchChain(queryClient, slug),
    queryClient.prefetchInfiniteQuery(chainQueueQuery(slug)),
    queryClient.prefetchInfiniteQuery(hiddenPostsQuery(slug)),
    queryClient.prefetchQuery(chainFiguresQuery(slug)),
  ]);
}

export async function prefetchChainForm(queryClient: QueryClient, slug: string): Promise<void> {
  await queryClient.prefetchQuery(chainForEditQuery(slug));
}
