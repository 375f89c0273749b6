import { z } from 'zod';

/** How much there is on this site. */
export const SiteNumbers = z.strictObject({
  projects: z.int().nonnegative(),
  people: z.int().nonnegative(),
  chains: z.int().nonnegative(),
});
export type SiteNumbers = z.infer<typeof SiteNumbers>;
