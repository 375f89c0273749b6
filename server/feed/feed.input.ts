import { z } from 'zod';
import { badgeKinds, categories } from '#db/vocabulary.ts';
import { Slug } from '../project/project.input.ts';

export const feedSorts = ['trending', 'newest', 'top', 'most-voted', 'rising', 'most-requested'] as const;
export const feedPageSize = 20;

export const FeedInput = z.object({
  sort: z.enum(feedSorts).default('trending'),
  /** Words in title, tagline, technologies, description. */
  text: z.string().trim().min(1).max(200).optional(),
  /** Projects that have all of them. */
  technologies: z.array(z.string().min(1).max(40)).max(15).default([]),
  /** Projects in any of them. */
  categories: z.array(z.enum(categories)).max(18).default([]),
  event: Slug.optional(),
  minScore: z.int().min(0).max(100).optional(),
  hasDemo: z.boolean().default(false),
  hasRepository: z.boolean().default(false),
  featured: z.boolean().default(false),
  badge: z.enum(badgeKinds).optional(),
  limit: z.int().min(1).max(50).default(feedPageSize),
  cursor: z.string().max(300).optional(),
  /** Instead of a cursor. */
  page: z.int().min(1).max(50).optional(),
});
export type FeedInput = z.infer<typeof FeedInput>;
