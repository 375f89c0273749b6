import { z } from 'zod';

/** Whether one follows them now, and how many do. */
export const Followed = z.strictObject({
  username: z.string(),
  follows: z.boolean(),
  followerCount: z.int().nonnegative(),
});
export type Followed = z.infer<typeof Followed>;

/** Those among the asked whom one follows, and those whom one may write to. */
export const FollowsOf = z.strictObject({ usernames: z.array(z.string()), writable: z.array(z.string()) });
export type FollowsOf = z.infer<typeof FollowsOf>;
