import { z } from 'zod';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';

const FeaturedProject = z.strictObject({
  slug: z.string(),
  title: z.string(),
  tagline: z.string(),
  owner: Person,
  proofScore: z.number(),
  featuredAt: Instant,
});
export type FeaturedProject = z.infer<typeof FeaturedProject>;
export const FeaturedProjects = pageOf(FeaturedProject);

export const FeaturedState = z.strictObject({ slug: z.string(), featured: z.boolean() });
export type FeaturedState = z.infer<typeof FeaturedState>;
