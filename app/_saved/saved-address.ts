import { textIn } from '#app/_ui/text-in.ts';
import type { savedSorts } from '#server/saved/saved-list.input.ts';

export type SavedSort = (typeof savedSorts)[number];

/** How the saved projects are sorted and searched, and where the list begins: the latest first when nothing is said. */
export type SavedAddress = { sort?: SavedSort; text?: string; cursor?: string };

/** In the order of the tabs. */
export const sorts: SavedSort[] = ['saved', 'score', 'votes'];

/** Reads an address; what is not a valid choice, or is the default, is left out. */
export function savedAddress(params: URLSearchParams): SavedAddress {
  const sort = sorts.find((name) => name === params.get('sort'));
  const text = textIn(params, 'text');
  const cursor = params.get('cursor')?.slice(0, 300);
  return { ...(sort && sort !== 'saved' && { sort }), ...(text && { text }), ...(cursor && { cursor }) };
}

export function savedHref({ sort, text, cursor }: SavedAddress): string {
  const params = new URLSearchParams({
    ...(sort && sort !== 'saved' && { sort }),
    ...(text && { text }),
    ...(cursor && { cursor }),
  });
  return params.size > 0 ? `/saved?${params}` : '/saved';
}
