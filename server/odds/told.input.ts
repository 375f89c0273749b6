import { z } from 'zod';

const Count = z.int().min(0).max(1000);
const Bytes = z
  .int()
  .min(0)
  .max(32 * 2 ** 20);
const Path = z.string().startsWith('/').max(200);

/** What a browser tells as its page is left: what it loaded ahead, and which page it went to from which. */
export const Told = z.strictObject({
  fetchedCount: Count,
  usedCount: Count,
  wastedCount: Count,
  fetchedBytes: Bytes,
  wastedBytes: Bytes,
  /** From where to where; others than those between public pages are left out. */
  steps: z.array(z.tuple([Path, Path])).max(50),
});
export type Told = z.infer<typeof Told>;
