import { z } from 'zod';
import { setOf } from '../paging.input.ts';
import { Slug } from '../project/project.input.ts';

/** The projects of a list, at most 100. */
export const OfSlugs = z.object({ slugs: setOf(Slug, 100) });
export type OfSlugs = z.infer<typeof OfSlugs>;
