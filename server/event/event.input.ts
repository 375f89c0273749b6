import { z } from 'zod';
import { Cursor, PageSize } from '../paging.input.ts';
import { Slug } from '../project/project.input.ts';

export const EventListInput = z.object({
  when: z.enum(['all', 'upcoming', 'past']).default('all'),
  limit: PageSize,
  cursor: Cursor,
});
export type EventListInput = z.infer<typeof EventListInput>;

export const EventBySlug = z.object({ slug: Slug });
export type EventBySlug = z.infer<typeof EventBySlug>;
