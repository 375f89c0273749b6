import { z } from 'zod';
import { Reason } from '../admin/reason.input.ts';
import { Cursor, PageSize } from '../paging.input.ts';
import { Slug } from '../project/project.input.ts';

export const FeaturedInput = z.object({ limit: PageSize, cursor: Cursor });
export type FeaturedInput = z.infer<typeof FeaturedInput>;

export const Feature = z.object({ slug: Slug });
export type Feature = z.infer<typeof Feature>;

export const Unfeature = z.object({ slug: Slug, reason: Reason });
export type Unfeature = z.infer<typeof Unfeature>;

/** One place up or down among the featured. */
export const MoveFeatured = z.object({ slug: Slug, to: z.enum(['up', 'down']) });
export type MoveFeatured = z.infer<typeof MoveFeatured>;
