import { z } from 'zod';
import { Cursor, PageSize, SearchText } from '../paging.input.ts';

export const savedSorts = ['saved', 'score', 'votes'] as const;

/** What one saved: the latest first, or by proof score or net votes; with words of the project or of one's note. */
export const SavedListInput = z.object({
  sort: z.enum(savedSorts).default('saved'),
  text: SearchText.optional(),
  limit: PageSize,
  cursor: Cursor,
});
export type SavedListInput = z.infer<typeof SavedListInput>;
