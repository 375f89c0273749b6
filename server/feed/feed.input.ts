import { z } from 'zod';
import { badgeKinds, categories } from '#db/vocabulary.ts';
import { Cursor, PageSize, SearchText, setOf } from '../paging.input.ts';
import { Slug } from '../project/project.input.ts';

export const feedSorts = ['trending', 'newest', 'top', 'most-voted', 'rising', 'most-requested'] as const;

export const FeedInput = z
  .object({
    sort: z.enum(feedSorts).default('trending'),
    /** Words in title, tagline, technologies, description. */
    text: SearchText.optional(),
    /** Projects that have all of them. */
    technologies: setOf(z.string().regex(/^[^\0]{1,40}$/, 'must be a name of at most 40 characters'), 15),
    /** Projects in any of them. */
    categories: setOf(z.enum(categories), categories.length),
    event: Slug.optional(),
    minScore: z.int().min(0).max(100).optional(),
    hasDemo: z.boolean().default(false),
    hasRepository: z.boolean().default(false),
    featured: z.boolean().default(false),
    badge: z.enum(badgeKinds).optional(),
    limit: PageSize,
    cursor: Cursor,
    /** Instead of a cursor. */
    page: z.int().min(1).max(50).default(1),
  })
  .refine(({ cursor, page }) => cursor === undefined || page === 1, {
    path: ['page'],
    message: 'Give a page or a cursor, not both',
  });
export type FeedInput = z.infer<typeof FeedInput>;

/** Whether anything narrows the feed. */
export function isFiltered({
  sort: _sort,
  limit: _limit,
  cursor: _cursor,
  page: _page,
  ...filters
}: FeedInput): boolean {
  return Object.values(filters).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false,
  );
}
