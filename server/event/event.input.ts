import { z } from 'zod';
import { Slug } from '../project/project.input.ts';

export const EventListInput = z.object({
  when: z.enum(['all', 'upcoming', 'past']).default('all'),
  limit: z.int().min(1).max(50).default(20),
  cursor: z.string().max(300).optional(),
});
export type EventListInput = z.infer<typeof EventListInput>;

export const EventBySlug = z.object({ slug: Slug });
export type EventBySlug = z.infer<typeof EventBySlug>;
