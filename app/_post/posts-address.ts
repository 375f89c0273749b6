import { type PostTag, postTags } from '#db/vocabulary.ts';
import type { ChainPostsInput } from '#server/chain/chain.input.ts';

export type PostSort = ChainPostsInput['sort'];

/** What of a chain's posts an address names: their sort and tag, and where the list begins. */
export type PostsAddress = { sort?: PostSort | undefined; tag?: PostTag | undefined; cursor?: string | undefined };

/** In the order of the tabs. */
export const postSorts = ['hot', 'new', 'top', 'activity'] as const satisfies PostSort[];

/** Reads an address. What is no valid choice is left out, and so is the default. */
export function postsAddress(params: URLSearchParams): PostsAddress {
  const sort = postSorts.find((one) => one === params.get('sort'));
  return {
    sort: sort === 'hot' ? undefined : sort,
    tag: postTags.find((one) => one === params.get('tag')),
    cursor: params.get('cursor')?.slice(0, 300),
  };
}

/** The address as a link to the chain's page. */
export function postsHref(slug: string, { sort, tag, cursor }: PostsAddress = {}): string {
  const params = new URLSearchParams();
  if (sort && sort !== 'hot') params.set('sort', sort);
  if (tag) params.set('tag', tag);
  if (cursor) params.set('cursor', cursor);
  return params.size > 0 ? `/chains/${slug}?${params}` : `/chains/${slug}`;
}
