import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { loadMarkdown } from '#app/_markdown/markdown';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { PostList } from '#server/chain/chain.output.ts';
import type { OwnOfPost, PostPage } from '#server/post/post.output.ts';
import type { PostsAddress } from './posts-address.ts';

/** A post by its chain's slug and its own. */
export type PostAddress = { slug: string; post: string };

/** Null where there is no such post: an answer like any other, kept and not asked for again. */
export function postQuery({ slug, post }: PostAddress) {
  return queryOptions({
    queryKey: [...trpc.post.bySlug.pathKey(), slug, post],
    queryFn: (): Promise<PostPage | null> => orNull(api.post.bySlug.query({ slug, post })),
  });
}

/** What is a member's own in a post; a visitor is not asked. Null where it is nothing of theirs. */
export function ownOfPostQuery(queryClient: QueryClient, { slug, post }: PostAddress) {
  return queryOptions({
    queryKey: [...trpc.post.ownOf.pathKey(), slug, post],
    queryFn: (): Promise<OwnOfPost | null> => orNull(api.post.ownOf.query({ slug, post })),
    staleTime: 30_000,
    enabled: Boolean(queryClient.getQueryData(bootstrapQuery().queryKey)),
  });
}

const postsKey = (slug: string) => [...trpc.chain.posts.pathKey(), slug];

/** The list of a chain's posts that begins at an address. */
export function postsQuery(slug: string, { cursor, ...filter }: PostsAddress) {
  return listQuery({
    key: [...postsKey(slug), filter],
    cursor,
    read: (from) => api.chain.posts.query({ slug, ...filter, cursor: from }),
  });
}

/** Reads a chain's lists of posts anew. */
export const refreshPosts = (queryClient: QueryClient, slug: string) =>
  queryClient.invalidateQueries({ queryKey: postsKey(slug), refetchType: 'all' });

/** Loads what a post's page shows, and what it shows it with. */
export async function prefetchPost(queryClient: QueryClient, address: PostAddress): Promise<void> {
  const own = ownOfPostQuery(queryClient, address);
  await Promise.all([
    queryClient.prefetchQuery(postQuery(address)),
    own.enabled && queryClient.prefetchQuery(own),
    loadMarkdown(),
  ]);
}

/** Loads a chain's posts. */
export const prefetchPosts = (queryClient: QueryClient, slug: string, address: PostsAddress = {}): Promise<void> =>
  queryClient.prefetchInfiniteQuery(postsQuery(slug, address));

/** Holds what a chain's page brought of its posts, unless somebody has read on in them. */
export function knowPosts(queryClient: QueryClient, slug: string, posts: PostList): void {
  queryClient.setQueryData(postsQuery(slug, {}).queryKey, (known) =>
    known && known.pages.length > 1 ? known : { pages: [posts], pageParams: [undefined] },
  );
}

async function orNull<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    const code = error instanceof TRPCClientError ? error.data?.code : undefined;
    if (code === 'POST_NOT_FOUND' || code === 'INVALID_INPUT') return null;
    throw error;
  }
}
