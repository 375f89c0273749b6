import { z } from 'zod';
import { pageOf } from '../paging.output.ts';
import { ProjectCard } from '../project/project.output.ts';

export const FeedPage = pageOf(ProjectCard).extend({
  /** How many match, counted up to 1,000; null on pages after the first. */
  count: z.int().nonnegative().nullable(),
  /** How many are published in all: exact to 10,000, beyond as of the last analysis; null on pages after the first. */
  totalCount: z.int().nonnegative().nullable(),
});
export type FeedPage = z.infer<typeof FeedPage>;
