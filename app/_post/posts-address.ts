import { type PostTag, postTags } from '#db/vocabulary.ts';
import type { ChainPostsInput } from '#server/chain/chain.input.ts';

export type PostSort = ChainPostsInput['sort'];

/** What of a chain's posts an address names: their sort and tag, and where the list begins. */
export type PostsAddress = { sort?: PostSort | undefined; tag?: PostTag | undefined; cursor?: string | undefined };

/** The sorts and their words, in the order of the tabs. */
export const sortNames: Record<PostSort, string> = {
  hot: 'Hot',
  new: 'New',
  top: 'Top',
  activity: 'Last activity',
};

export const tagNames: Record<PostTag, string> = {
  question: 'Question',
  discussion: 'Discussion',
  show: 'Show',
  announcement: 'Announcement',
};

/** How a tag is called, also one that is none of the list. */
export const tagName = (tag: string): string => tagNames[tag as PostTag] ?? tag;

/** Reads an address. What is no valid choice is left out, and so is the default. */
export function postsAddress(params: URLSearchParams): PostsAddress {
  const sort = sorts.find((one) => one === params.get('sort'));
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

const sorts = Object.keys(sortNames) as PostSort[];
