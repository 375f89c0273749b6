import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, trpc } from '#app/_trpc/client.ts';
import type { ProjectPage } from '#server/project/project.output.ts';

/** As many as the page itself brings at the most. */
const brought = 200;

/** The comments that the page brought, and those behind them as far as the reader has asked for them. */
export function useFurtherComments({ slug, comments: first }: ProjectPage) {
  const last = first[brought - 1]?.id;
  const further = useInfiniteQuery({
    queryKey: [...trpc.comment.list.pathKey(), slug, last],
    queryFn: ({ pageParam }) => api.comment.list.query({ slug, limit: 50, cursor: pageParam }),
    initialPageParam: last,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled: false,
  });
  const pages = further.data?.pages;
  const comments = useMemo(() => {
    const behind = pages?.flatMap(({ items }) => items) ?? [];
    const known = new Set(first.map(({ id }) => id));
    return [...first, ...behind.filter(({ id }) => !known.has(id))];
  }, [first, pages]);
  return {
    comments,
    hasMore: last !== undefined && (pages === undefined || further.hasNextPage),
    readOn: () => void further.fetchNextPage(),
  };
}
