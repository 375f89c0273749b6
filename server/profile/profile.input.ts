import { z } from 'zod';

export const ProfileByUsername = z.object({
  username: z
    .string()
    .toLowerCase()
    .regex(/^[a-z0-9_]{3,30}$/, 'must be 3 to 30 letters, digits or underscores'),
});
export type ProfileByUsername = z.infer<typeof ProfileByUsername>;
