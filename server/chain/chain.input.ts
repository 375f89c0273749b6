import { z } from 'zod';
import { categories } from '#db/vocabulary.ts';
import { Slug } from '../project/project.input.ts';

export const chainSorts = ['rank', 'newest', 'followers'] as const;
export const postSorts = ['hot', 'new', 'top', 'activity'] as const;

export const ChainListInput = z.object({
  sort: z.enum(chainSorts).default('rank'),
  category: z.enum(categories).optional(),
  limit: z.int().min(1).max(50).default(20),
  cursor: z.string().max(300).optional(),
});
export type ChainListInput = z.infer<typeof ChainListInput>;

export const ChainBySlug = z.object({ slug: Slug });
export type ChainBySlug = z.infer<typeof ChainBySlug>;

export const ChainPostsInput = z.object({
  slug: Slug,
  sort: z.enum(postSorts).default('hot'),
  tag: z.string().min(1).max(40).optional(),
  limit: z.int().min(1).max(50).default(20),
  cursor: z.string().max(300).optional(),
});
export type ChainPostsInput = z.infer<typeof ChainPostsInput>;
