import { z } from 'zod';

/** ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime();

/** Who somebody is, beside what they made. Nothing private. */
export const Person = z.strictObject({
  username: z.string(),
  displayName: z.string(),
  avatarUrl: z.string().nullable(),
});
export type Person = z.infer<typeof Person>;
