import { z } from 'zod';
import { Cursor, PageSize } from '../paging.input.ts';

/** A name in addresses and mentions; upper and lower case are the same. */
export const Username = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9_]{3,30}$/, 'must be 3 to 30 letters, digits or underscores');

export const ProfileByUsername = z.object({ username: Username });
export type ProfileByUsername = z.infer<typeof ProfileByUsername>;

/** What stands on somebody's page in parts: their projects, the badges on them; the newest first. */
export const ProfileListInput = z.object({ username: Username, limit: PageSize, cursor: Cursor });
export type ProfileListInput = z.infer<typeof ProfileListInput>;
