import { z } from 'zod';
import { Slug } from '../project/project.input.ts';

/** Up, down, or 0 to withdraw. Sent again it changes nothing. */
export const CastVote = z.object({ slug: Slug, value: z.union([z.literal(1), z.literal(-1), z.literal(0)]) });
export type CastVote = z.infer<typeof CastVote>;
