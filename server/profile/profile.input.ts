import { z } from 'zod';

/** A name in addresses and mentions; upper and lower case are the same. */
export const Username = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9_]{3,30}$/, 'must be 3 to 30 letters, digits or underscores');

export const ProfileByUsername = z.object({ username: Username });
export type ProfileByUsername = z.infer<typeof ProfileByUsername>;
