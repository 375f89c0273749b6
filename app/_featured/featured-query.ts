import type { QueryClient } from '@tanstack/react-query';
import { projectQuery } from '#app/_project/project-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';

export const featuredQuery = (cursor?: string) => ({
  ...listQuery({
    key: trpc.featured.list.pathKey(),
    cursor,
    read: (from) => api.featured.list.query({ cursor: from }),
  }),
  staleTime: 5000,
});

/** Reads anew what shows that a project is featured, or in which place. */
export async function readFeaturedAgain(queryClient: QueryClient, slug: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: trpc.featured.list.pathKey() }),
    queryClient.invalidateQueries({ queryKey: projectQuery(slug).queryKey }),
    queryClient.invalidateQueries({ queryKey: trpc.feed.list.pathKey(), refetchType: 'none' }),
  ]);
}
