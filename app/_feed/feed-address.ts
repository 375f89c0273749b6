import { textIn } from '#app/_ui/text-in.ts';
import { badgeKinds, categories } from '#db/vocabulary.ts';
import type { FeedInput } from '#server/feed/feed.input.ts';

/** What of the feed an address names: its sort and filters, and where the list begins. */
export type FeedAddress = Partial<Omit<FeedInput, 'limit' | 'page'>>;
export type FeedSort = FeedInput['sort'];

/** In the order of the tabs. */
export const sorts: FeedSort[] = ['trending', 'newest', 'top', 'most-voted', 'rising', 'most-requested'];

/**
 * Reads an address. What is not a valid choice is left out, so that an old or mistyped link still shows a feed; what is
 * the default is left out too, so that equal feeds have equal addresses.
 */
export function feedAddress(params: URLSearchParams): FeedAddress {
  const minScore = Number(params.get('minScore'));
  return compact({
    sort: choice(sorts, params.get('sort')),
    text: textIn(params, 'text'),
    technologies: unique(params.getAll('technologies')).slice(0, 15),
    categories: categories.filter((category) => params.getAll('categories').includes(category)),
    event: slug.test(params.get('event') ?? '') ? (params.get('event') ?? undefined) : undefined,
    minScore: Number.isInteger(minScore) && minScore > 0 && minScore <= 100 ? minScore : undefined,
    hasDemo: params.has('hasDemo', 'true'),
    hasRepository: params.has('hasRepository', 'true'),
    featured: params.has('featured', 'true'),
    badge: choice(badgeKinds, params.get('badge')),
    cursor: params.get('cursor')?.slice(0, 300),
  });
}

/** The address as a link. */
export function feedHref(address: FeedAddress): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(compact(address))) {
    for (const one of [value].flat()) params.append(key, String(one));
  }
  return params.size > 0 ? `/?${params}` : '/';
}

/** Whether anything narrows the list. */
export function isFiltered(address: FeedAddress): boolean {
  const { sort: _sort, cursor: _cursor, ...filters } = compact(address);
  return Object.keys(filters).length > 0;
}

/** Without what says nothing: the default sort, empty lists and words, switches that are off. In one order. */
export function compact(address: FeedAddress): FeedAddress {
  const said = keys.filter((key) => {
    const value = address[key];
    return Array.isArray(value) ? value.length > 0 : value && value !== 'trending';
  });
  return Object.fromEntries(said.map((key) => [key, address[key]]));
}

const keys = [
  'sort',
  'text',
  'categories',
  'technologies',
  'minScore',
  'badge',
  'hasDemo',
  'hasRepository',
  'featured',
  'event',
  'cursor',
] as const satisfies (keyof FeedAddress)[];
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function choice<T extends string>(choices: readonly T[], value: string | null): T | undefined {
  return choices.find((one) => one === value);
}

function unique(values: string[]): string[] {
  return [...new Set(values.map((value) => value.replaceAll('\0', '').trim().slice(0, 40)).filter(Boolean))].sort();
}
