import { badgeWords } from '#app/_project/badge-mark.tsx';
import { categoryNames } from '#app/_project/category-names.ts';
import type { FeedAddress } from './feed-address.ts';

/** One filter that is on: what it says, and the address without it. */
export type ActiveFilter = { words: string; without: FeedAddress };

/** The filters of an address, in the order of the panel. */
export function activeFilters({ cursor: _, ...address }: FeedAddress): ActiveFilter[] {
  const { text, categories = [], technologies = [], event, minScore, badge } = address;
  const filter = (words: string, change: FeedAddress): ActiveFilter => ({ words, without: { ...address, ...change } });
  return [
    text && filter(`“${text}”`, { text: undefined }),
    ...categories.map((one) => filter(categoryNames[one], { categories: without(categories, one) })),
    ...technologies.map((one) => filter(one, { technologies: without(technologies, one) })),
    minScore && filter(`Proof ${minScore} or more`, { minScore: undefined }),
    badge && filter(`${badgeWords[badge]} badge`, { badge: undefined }),
    address.hasDemo && filter('Has a demo', { hasDemo: undefined }),
    address.hasRepository && filter('Has a repository', { hasRepository: undefined }),
    address.featured && filter('Featured', { featured: undefined }),
    event && filter(`Event: ${event}`, { event: undefined }),
  ].filter((one) => typeof one === 'object');
}

function without<T>(list: T[], item: T): T[] {
  return list.filter((one) => one !== item);
}
