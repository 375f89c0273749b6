import { z } from 'zod';

export const searchKinds = ['projects', 'users', 'chains', 'posts', 'investors'] as const;

export const SearchInput = z.object({
  q: z.string().trim().min(1).max(200),
  /** All kinds when left out. */
  kind: z.enum(searchKinds).optional(),
  /** Of each kind. */
  limit: z.int().min(1).max(20).default(5),
});
export type SearchInput = z.infer<typeof SearchInput>;
