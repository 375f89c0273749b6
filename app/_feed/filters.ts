import { useBadgeName } from '#app/_project/badge-mark.tsx';
import { useCategoryName } from '#app/_project/category-names.ts';
import type { FeedAddress } from './feed-address.ts';
import { useT } from './t.ts';

/** One filter that is on: what it says, and the address without it. */
export type ActiveFilter = { words: string; without: FeedAddress };

/** The filters of an address, in the order of the panel. */
export function useActiveFilters({ cursor: _, ...address }: FeedAddress): ActiveFilter[] {
  const t = useT();
  const badgeName = useBadgeName();
  const categoryName = useCategoryName();
  const { text, categories = [], technologies = [], event, minScore, badge } = address;
  const filter = (words: string, change: FeedAddress): ActiveFilter => ({ words, without: { ...address, ...change } });
  return [
    text && filter(t('text', { text }), { text: undefined }),
    ...categories.map((one) => filter(categoryName(one), { categories: without(categories, one) })),
    ...technologies.map((one) => filter(one, { technologies: without(technologies, one) })),
    minScore && filter(t('proof', { score: minScore }), { minScore: undefined }),
    badge && filter(t('badgeOf', { badge: badgeName(badge) }), { badge: undefined }),
    address.hasDemo && filter(t('demo'), { hasDemo: undefined }),
    address.hasRepository && filter(t('repository'), { hasRepository: undefined }),
    address.featured && filter(t('featured'), { featured: undefined }),
    event && filter(t('eventOf', { event }), { event: undefined }),
  ].filter((one) => typeof one === 'object');
}

function without<T>(list: T[], item: T): T[] {
  return list.filter((one) => one !== item);
}
