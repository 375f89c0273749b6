import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { loadMarkdown } from '#app/_markdown/markdown';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { forgetPrivatePosts, knowPosts } from '#app/_post/post-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { ChainPage } from '#server/chain/chain.output.ts';

/**
 * A public chain's page; null where there is none of that name: an answer like any other. Its first posts come with it, and
 * are held as the list that they begin.
 */
export function chainQuery(slug: string) {
  return queryOptions({
    queryKey: [...trpc.chain.bySlug.pathKey(), slug],
    queryFn: ({ client }) =>
      orNull(async () => {
        const { posts, ...page } = await api.chain.bySlug.query({ slug });
        knowPosts(client, { slug }, posts);
        return page;
      }),
  });
}

/** A private chain's page, for members whom it is open to; null for all others. */
export function privateChainQuery(slug: string) {
  return queryOptions({
    queryKey: [...trpc.chain.own.pathKey(), slug],
    queryFn: ({ client }) =>
      orNull(async () => {
        const { posts, ...page } = await api.chain.own.query({ slug });
        knowPosts(client, { slug, isPrivate: true }, posts);
        return page;
      }),
    staleTime: 30_000,
  });
}

/** The projects of a chain from a cursor on; from the top as its page has them already. Of a private one by a personal read. */
export function chainProjectsQuery({ slug, isPrivate }: { slug: string; isPrivate: boolean }, cursor?: string) {
  const name = isPrivate ? 'privateProjects' : 'projects';
  return listQuery({
    key: [...trpc.chain[name].pathKey(), slug],
    cursor,
    read: (from) => api.chain[name].query({ slug, cursor: from }),
  });
}

/** What the moderators did. */
export function chainLogQuery(slug: string, cursor?: string) {
  return listQuery({
    key: [...trpc.chain.log.pathKey(), slug],
    cursor,
    read: (from) => api.chain.log.query({ slug, cursor: from }),
  });
}

/** Loads what a chain's page shows, and what it shows it with. */
export async function prefetchChain(queryClient: QueryClient, slug: string): Promise<void> {
  const [page] = await Promise.all([queryClient.fetchQuery(chainQuery(slug)).catch(() => undefined), loadMarkdown()]);
  const isMember = Boolean(queryClient.getQueryData(bootstrapQuery().queryKey)?.me);
  if (page === null && isMember) await queryClient.prefetchQuery(privateChainQuery(slug));
}

export async function prefetchChainLog(queryClient: QueryClient, slug: string): Promise<void> {
  await Promise.all([prefetchChain(queryClient, slug), queryClient.prefetchInfiniteQuery(chainLogQuery(slug))]);
}

/** Whoever follows a private chain no more is shown no more of it, unless they run it. */
export async function leavePrivateChain(queryClient: QueryClient, slug: string): Promise<void> {
  const { queryKey } = privateChainQuery(slug);
  await queryClient.invalidateQueries({ queryKey, refetchType: 'all' });
  if (queryClient.getQueryData(queryKey)) return;
  forgetPrivatePosts(queryClient, slug);
  queryClient.removeQueries({ queryKey: [...trpc.chain.privateProjects.pathKey(), slug] });
}

/** What everybody sees of a chain is read again where it is shown, and before it is shown again. */
export function forgetChain(queryClient: QueryClient, slug: string): Promise<unknown> {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: chainQuery(slug).queryKey }),
    queryClient.invalidateQueries({ queryKey: privateChainQuery(slug).queryKey }),
    queryClient.invalidateQueries({ queryKey: [...trpc.chain.projects.pathKey(), slug] }),
    queryClient.invalidateQueries({ queryKey: [...trpc.chain.privateProjects.pathKey(), slug] }),
    queryClient.invalidateQueries({ queryKey: [...trpc.chain.log.pathKey(), slug] }),
    queryClient.invalidateQueries({ queryKey: trpc.chain.mine.pathKey() }),
    queryClient.invalidateQueries({ queryKey: trpc.chain.list.pathKey(), refetchType: 'none' }),
  ]);
}

async function orNull(read: () => Promise<ChainPage>): Promise<ChainPage | null> {
  try {
    return await read();
  } catch (error) {
    const code = error instanceof TRPCClientError ? error.data?.code : undefined;
    if (code === 'CHAIN_NOT_FOUND' || code === 'INVALID_INPUT') return null;
    throw error;
  }
}
