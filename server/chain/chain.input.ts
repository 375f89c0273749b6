import { z } from 'zod';
import { categories, chainSorts } from '#db/vocabulary.ts';
import { Cursor, PageSize } from '../paging.input.ts';
import { Slug } from '../project/project.input.ts';

export const postSorts = ['hot', 'new', 'top', 'activity'] as const;

export const ChainListInput = z.object({
  sort: z.enum(chainSorts).default('rank'),
  category: z.enum(categories).optional(),
  limit: PageSize,
  cursor: Cursor,
});
export type ChainListInput = z.infer<typeof ChainListInput>;

export const ChainBySlug = z.object({ slug: Slug });
export type ChainBySlug = z.infer<typeof ChainBySlug>;

export const ChainPostsInput = z.object({
  slug: Slug,
  sort: z.enum(postSorts).default('hot'),
  tag: z
    .string()
    .regex(/^[^\0]{1,40}$/, 'must be a tag of at most 40 characters')
    .optional(),
  limit: PageSize,
  cursor: Cursor,
});
export type ChainPostsInput = z.infer<typeof ChainPostsInput>;

/** A chain's projects, the last submitted first; the pinned stand on its page. */
export const ChainProjectsInput = z.object({ slug: Slug, limit: PageSize, cursor: Cursor });
export type ChainProjectsInput = z.infer<typeof ChainProjectsInput>;

/** What a chain's moderators did, the latest first. */
export const ChainLogInput = z.object({ slug: Slug, limit: PageSize, cursor: Cursor });
export type ChainLogInput = z.infer<typeof ChainLogInput>;
