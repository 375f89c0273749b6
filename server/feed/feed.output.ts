import { z } from 'zod';
import { pageOf } from '../paging.output.ts';
import { ProjectCard } from '../project/project.output.ts';

export const FeedPage = pageOf(ProjectCard).extend({
  /** How many match, counted up to 10,000; null on pages after the first. */
  count: z.int().nonnegative().nullable(),
  /** How many projects are published in all, unfiltered; null on pages after the first. */
  totalCount: z.int().nonnegative().nullable(),
});
export type FeedPage = z.infer<typeof FeedPage>;
