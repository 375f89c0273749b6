import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ProjectPage } from '#server/project/project.output.ts';
import { behindNewest } from './older-updates-order.ts';
import { olderUpdatesQuery } from './older-updates-query.ts';

/** The updates behind those that came with the page, as far as the reader has asked for them. */
export function useOlderUpdates({ slug, updates, updatesCursor }: ProjectPage) {
  const queryClient = useQueryClient();
  const [from, setFrom] = useState(updatesCursor);
  const list = useInfiniteQuery({ ...olderUpdatesQuery(slug, from), enabled: from !== null });
  const pages = from === null ? undefined : list.data?.pages;
  const count = pages?.length ?? 1;
  // As updates come and go, the page's own end elsewhere: what is behind that is read as far as it was, and stays meanwhile.
  useEffect(() => {
    if (updatesCursor === from) return;
    let isOver = false;
    const query = { ...olderUpdatesQuery(slug, updatesCursor), pages: count };
    const read = updatesCursor === null ? Promise.resolve() : queryClient.prefetchInfiniteQuery(query);
    void read.then(() => isOver || setFrom(updatesCursor));
    return () => {
      isOver = true;
    };
  }, [queryClient, slug, updatesCursor, from, count]);
  return {
    items: behindNewest(updates, pages?.flatMap(({ items }) => items) ?? []),
    hasMore: from !== null && (pages === undefined || list.hasNextPage),
    readOn: () => void list.fetchNextPage(),
    isReadingOn: list.isFetching,
    hasFailed: list.isError,
  };
}
