import { type Category, categories } from '#db/vocabulary.ts';
import { useT } from './t.ts';

/** The word of a category: 'Audio and video'. */
export function useCategoryName(): (category: Category) => string {
  const t = useT();
  return (category) => t(`cat-${category}`);
}

/** All categories with their words, to choose one from. */
export function useCategoryOptions(): [Category, string][] {
  const categoryName = useCategoryName();
  return categories.map((category) => [category, categoryName(category)]);
}
