import { z } from 'zod';

/** Where a page begins: the `nextCursor` of the one before, under the same sort. */
export const Cursor = z.string().max(300).optional();

/** How many to a page, at most 50. */
export const PageSize = z.int().min(1).max(50).default(20);

/** Several of something, where neither order nor repetition matters. */
export const setOf = <T extends z.ZodType<string>>(item: T, max: number) =>
  z
    .array(item)
    .max(max)
    .default([])
    .overwrite((names) => [...new Set(names)].sort());

/** Words to look for. Upper and lower case are the same; the database takes no NUL. */
export const SearchText = z
  .string({ error: ({ input }) => (input === undefined ? 'is needed' : 'must be text') })
  .regex(/^[^\0]*$/, 'must be text')
  .normalize()
  .trim()
  .toLowerCase()
  .min(1, 'must not be empty')
  .max(200, 'must have 200 characters at most');
