import type { searchKinds } from '#server/search/search.input.ts';

export type SearchKind = (typeof searchKinds)[number];

/** What a search's address names: the words, and the one kind of things that is wanted; all kinds when left out. */
export type SearchAddress = { q: string; kind?: SearchKind };

/** The kinds and their words, in the order in which they are shown. */
export const kindNames: Record<SearchKind, string> = {
  projects: 'Projects',
  users: 'People',
  chains: 'Chains',
  posts: 'Posts',
  investors: 'Investors',
};
export const kinds = Object.keys(kindNames) as SearchKind[];

export function searchAddress(params: URLSearchParams): SearchAddress {
  const q = (params.get('q') ?? '').trim().slice(0, 200);
  const kind = kinds.find((name) => name === params.get('kind'));
  return kind ? { q, kind } : { q };
}

export function searchHref({ q, kind }: SearchAddress): string {
  const params = new URLSearchParams({ ...(q && { q }), ...(kind && { kind }) });
  return params.size > 0 ? `/search?${params}` : '/search';
}
