import { z } from 'zod';

export const SavedFilter = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** The page's query string, by its keys. */
  filter: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
export type SavedFilter = z.infer<typeof SavedFilter>;

/** In the order in which they were first kept. */
export const SavedFilters = z.strictObject({ items: z.array(SavedFilter) });
export type SavedFilters = z.infer<typeof SavedFilters>;

export const FilterRemoved = z.strictObject({ id: z.string() });
export type FilterRemoved = z.infer<typeof FilterRemoved>;
