import { z } from 'zod';
import { SearchText } from '../paging.input.ts';

export const searchKinds = ['projects', 'users', 'chains', 'posts', 'investors'] as const;

export const SearchInput = z.object({
  q: SearchText,
  /** All kinds when left out. */
  kind: z.enum(searchKinds).optional(),
  /** Of each kind. */
  limit: z.int().min(1).max(20).default(5),
});
export type SearchInput = z.infer<typeof SearchInput>;
