import { z } from 'zod';

/** What somebody has done to one project themselves. */
export const Mark = z.strictObject({
  slug: z.string(),
  vote: z.int().min(-1).max(1),
  saved: z.boolean(),
  /** Their private note; empty where there is none. */
  note: z.string(),
  /** Whether they own it or are on its team: nobody votes on their own. */
  isOwn: z.boolean(),
});
export type Mark = z.infer<typeof Mark>;

export const Marks = z.strictObject({ items: z.array(Mark) });
export type Marks = z.infer<typeof Marks>;
