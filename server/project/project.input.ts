import { z } from 'zod';

/** A public name in an address: 'tiny-cache'. */
export const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits, joined by single hyphens');

export const ProjectBySlug = z.object({ slug: Slug });
export type ProjectBySlug = z.infer<typeof ProjectBySlug>;
