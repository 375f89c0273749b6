import { z } from 'zod';
import { Cursor, PageSize } from '../paging.input.ts';

/** A public name in an address: 'tiny-cache'. */
export const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits, joined by single hyphens');

export const ProjectBySlug = z.object({ slug: Slug });
export type ProjectBySlug = z.infer<typeof ProjectBySlug>;

/** What a project's team tells of it, the newest first. */
export const ProjectUpdatesInput = z.object({ slug: Slug, limit: PageSize, cursor: Cursor });
export type ProjectUpdatesInput = z.infer<typeof ProjectUpdatesInput>;
