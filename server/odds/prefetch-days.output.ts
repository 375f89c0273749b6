import { z } from 'zod';

const Count = z.int().min(0);

/** What browsers loaded ahead, newest day first; days without any are left out. Bytes as they travelled. */
export const PrefetchDays = z.strictObject({
  days: z.array(
    z.strictObject({
      /** '2026-05-01', in UTC. */
      day: z.string(),
      fetchedCount: Count,
      /** Shown while it was still fresh. */
      usedCount: Count,
      /** Never shown before it went stale or its page was left. */
      wastedCount: Count,
      fetchedBytes: Count,
      wastedBytes: Count,
    }),
  ),
});
export type PrefetchDays = z.infer<typeof PrefetchDays>;
