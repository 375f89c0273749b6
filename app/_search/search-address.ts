import { textIn } from '#app/_ui/text-in.ts';
import type { searchKinds } from '#server/search/search.input.ts';

export type SearchKind = (typeof searchKinds)[number];

/** What a search's address names: the words, and the one kind of things that is wanted; all kinds when left out. */
export type SearchAddress = { q: string; kind?: SearchKind };

/** In the order in which they are shown. */
export const kinds: SearchKind[] = ['projects', 'users', 'chains', 'posts', 'investors'];

export function searchAddress(params: URLSearchParams): SearchAddress {
  const q = textIn(params, 'q') ?? '';
  const kind = kinds.find((name) => name === params.get('kind'));
  return kind ? { q, kind } : { q };
}

export function searchHref({ q, kind }: SearchAddress): string {
  const params = new URLSearchParams({ ...(q && { q }), ...(kind && { kind }) });
  return params.size > 0 ? `/search?${params}` : '/search';
}
