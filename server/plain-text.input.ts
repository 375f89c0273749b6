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

const notAnAddress = 'must be an address such as https://example.org';

/** A whole address of the web, without a name before its host, which may look like another host: 'https://bank.org@thief.org'. */
export const webAddress = (max: number) =>
  z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain, message: notAnAddress })
    .max(max, `must have ${max} characters at most`)
    .refine((value) => !URL.parse(value)?.username, notAnAddress);

export const WebAddress = webAddress(500);
