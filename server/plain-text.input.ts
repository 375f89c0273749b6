import { z } from 'zod';
import { seenText } from '#db/seen-text.ts';

/** What somebody writes, without what stands round it. The database takes no NUL. */
export const Text = z
  .string()
  .regex(/^[^\0]*$/, 'must be text')
  .overwrite(seenText);

/** The same, of so many characters as people count them. */
export const plainText = (min: number, max: number) =>
  Text.refine(
    (value) => [...value].length >= min,
    min === 1 ? 'must not be empty' : `must have ${min} characters or more`,
  ).refine((value) => [...value].length <= max, `must have ${max} characters at most`);

/** A whole address of the web. */
export const WebAddress = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain, message: 'must be an address such as https://example.org' })
  .max(500, 'must have 500 characters at most');
