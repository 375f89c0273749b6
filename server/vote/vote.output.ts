import { z } from 'zod';
import { Standing } from '../project/standing.output.ts';

/** The vote as it is now, and what it made of the project. */
export const VoteCast = z.strictObject({ slug: z.string(), value: z.int().min(-1).max(1), standing: Standing });
export type VoteCast = z.infer<typeof VoteCast>;
