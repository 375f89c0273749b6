import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, trpc } from '#app/_trpc/client.ts';
import type { PostPage } from '#server/post/post.output.ts';

/** As many as the page itself brings at the most. */
const brought = 100;

/** The replies that the page brought, and those behind them as far as the reader has asked for them. */
export function useFurtherReplies({ slug: post, chain: { slug }, replies: first }: PostPage, isPrivate: boolean) {
  const name = isPrivate ? 'privateReplies' : 'replies';
  const last = first[brought - 1]?.id;
  const further = useInfiniteQuery({
    queryKey: [...trpc.post[name].pathKey(), slug, post, last],
    queryFn: ({ pageParam }) => api.post[name].query({ slug, post, limit: 50, cursor: pageParam }),
    initialPageParam: last,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled: false,
  });
  const pages = further.data?.pages;
  const replies = useMemo(() => {
    const behind = pages?.flatMap(({ items }) => items) ?? [];
    const known = new Set(first.map(({ id }) => id));
    return [...first, ...behind.filter(({ id }) => !known.has(id))];
  }, [first, pages]);
  return {
    replies,
    hasMore: last !== undefined && (pages === undefined || further.hasNextPage),
    readOn: () => void further.fetchNextPage(),
  };
}
