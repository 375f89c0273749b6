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

/** A chain that posts are read of: of a private one by personal reads. */
export type ChainOfPosts = { slug: string; isPrivate?: boolean };

const privateFreshMs = 30_000;

/** Null where there is no such post: an answer like any other, kept and not asked for again. */
export function postQuery({ slug, post }: PostAddress) {
  return queryOptions({
    queryKey: [...trpc.post.bySlug.pathKey(), slug, post],
    queryFn: (): Promise<PostPage | null> => orNull(api.post.bySlug.query({ slug, post })),
  });
}

/** A post of a private chain, for members whom that is open to; null for all others. */
export function privatePostQuery({ slug, post }: PostAddress) {
  return queryOptions({
    queryKey: [...trpc.post.privateBySlug.pathKey(), slug, post],
    queryFn: (): Promise<PostPage | null> => orNull(api.post.privateBySlug.query({ slug, post })),
    staleTime: privateFreshMs,
  });
}

/** What is a member's own in a post; a visitor is not asked. Null where it is nothing of theirs. */
export function ownOfPostQuery(queryClient: QueryClient, { slug, post }: PostAddress) {
  return queryOptions({
    queryKey: [...trpc.post.ownOf.pathKey(), slug, post],
    queryFn: (): Promise<OwnOfPost | null> => orNull(api.post.ownOf.query({ slug, post })),
    staleTime: privateFreshMs,
    enabled: isMember(queryClient),
  });
}

/** What is read of a private chain has names of its own: what public reads answer, a browser keeps for everybody. */
const postsKey = ({ slug, isPrivate }: ChainOfPosts) => {
  const posts = isPrivate ? trpc.chain.privatePosts : trpc.chain.posts;
  return [...posts.pathKey(), slug];
};

/** The list of a chain's posts that begins at an address. */
export function postsQuery(chain: ChainOfPosts, { cursor, ...filter }: PostsAddress) {
  const { slug, isPrivate } = chain;
  const posts = isPrivate ? api.chain.privatePosts : api.chain.posts;
  return listQuery({
    key: [...postsKey(chain), filter],
    cursor,
    read: (from) => posts.query({ slug, ...filter, cursor: from }),
  });
}

/** Reads a chain's lists of posts anew. */
export const refreshPosts = (queryClient: QueryClient, slug: string) =>
  Promise.all(
    [false, true].map((isPrivate) =>
      queryClient.invalidateQueries({ queryKey: postsKey({ slug, isPrivate }), refetchType: 'all' }),
    ),
  );

/** Has a post's page read again: at once where it is shown, unless said otherwise, and before it is shown again. */
export const refreshPost = (queryClient: QueryClient, address: PostAddress, refetchType?: 'none') =>
  Promise.all(
    [postQuery(address), privatePostQuery(address)].map(({ queryKey }) =>
      queryClient.invalidateQueries({ queryKey, ...(refetchType && { refetchType }) }),
    ),
  );

/** Lets go of what was read of a private chain's posts; pages of them that one can go back to say that there is none. */
export function forgetPrivatePosts(queryClient: QueryClient, slug: string): void {
  queryClient.setQueriesData({ queryKey: [...trpc.post.privateBySlug.pathKey(), slug] }, null);
  for (const part of [trpc.chain.privatePosts, trpc.post.privateReplies])
    queryClient.removeQueries({ queryKey: [...part.pathKey(), slug], type: 'inactive' });
}

/** Loads what a post's page shows, and what it shows it with. */
export async function prefetchPost(queryClient: QueryClient, address: PostAddress): Promise<void> {
  const own = ownOfPostQuery(queryClient, address);
  await Promise.all([
    prefetchPage(queryClient, address),
    own.enabled && queryClient.prefetchQuery(own),
    loadMarkdown(),
  ]);
}

/** What everybody is told is not there may be in a private chain of one's own. */
async function prefetchPage(queryClient: QueryClient, address: PostAddress): Promise<void> {
  const page = await queryClient.fetchQuery(postQuery(address)).catch(() => undefined);
  if (page === null && isMember(queryClient)) await queryClient.prefetchQuery(privatePostQuery(address));
}

/** Loads a chain's posts. */
export const prefetchPosts = (queryClient: QueryClient, chain: ChainOfPosts, address: PostsAddress): Promise<void> =>
  queryClient.prefetchInfiniteQuery(postsQuery(chain, address));

/** Holds what a chain's page brought of its posts, unless somebody has read on in them. */
export function knowPosts(queryClient: QueryClient, chain: ChainOfPosts, posts: PostList): void {
  queryClient.setQueryData(postsQuery(chain, {}).queryKey, (known) =>
    known && known.pages.length > 1 ? known : { pages: [posts], pageParams: [undefined] },
  );
}

const isMember = (queryClient: QueryClient) => Boolean(queryClient.getQueryData(bootstrapQuery().queryKey));

async function orNull<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    const code = error instanceof TRPCClientError ? error.data?.code : undefined;
    if (code === 'POST_NOT_FOUND' || code === 'INVALID_INPUT') return null;
    throw error;
  }
}
