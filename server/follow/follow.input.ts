import { z } from 'zod';
import { Username } from '../profile/profile.input.ts';

/** Follows a person, or no more. Sent again it changes nothing. */
export const SetFollow = z.object({ username: Username, follows: z.boolean() });
export type SetFollow = z.infer<typeof SetFollow>;

/** The people that a page shows. */
export const FollowOf = z.object({ usernames: z.array(Username).max(100) });
export type FollowOf = z.infer<typeof FollowOf>;
