import { z } from 'zod';

/** The pages that visitors most often go to from each page, the likeliest first. */
export const Odds = z.strictObject({
  /** By the page one leaves: up to three paths with their share of all who left it, 0..1. */
  next: z.record(z.string(), z.array(z.tuple([z.string(), z.number().min(0).max(1)])).max(3)),
});
export type Odds = z.infer<typeof Odds>;
