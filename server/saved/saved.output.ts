import { z } from 'zod';
import { Standing } from '../project/standing.output.ts';

/** Whether it is saved now, with what note, and what that made of the project. */
export const ProjectSaved = z.strictObject({
  slug: z.string(),
  saved: z.boolean(),
  note: z.string(),
  standing: Standing,
});
export type ProjectSaved = z.infer<typeof ProjectSaved>;
