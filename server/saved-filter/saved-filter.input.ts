import { z } from 'zod';
import { plainText } from '../plain-text.input.ts';

/** The lists whose filters can be kept. */
const List = z.enum(['investors']);

export const SavedFilterList = z.object({ list: List });
export type SavedFilterList = z.output<typeof SavedFilterList>;

const value = z
  .string()
  .regex(/^[^\0]*$/, 'must be text')
  .max(200);

/** Keeps a page's query string under a name; the same name once more replaces what it had. */
export const SaveFilter = z.object({
  list: List,
  name: plainText(1, 60),
  filter: z
    .record(z.string().regex(/^\w{1,40}$/), z.union([value, z.array(value).max(30)]))
    .refine((filter) => Object.keys(filter).length <= 20, 'must have 20 parts at most'),
});
export type SaveFilter = z.output<typeof SaveFilter>;

export const RemoveFilter = z.object({ id: z.uuid() });
export type RemoveFilter = z.output<typeof RemoveFilter>;
