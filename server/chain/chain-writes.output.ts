import { z } from 'zod';
import { chainProjectStatuses } from '#db/vocabulary.ts';

export const ChainSaved = z.strictObject({ slug: z.string() });
export type ChainSaved = z.infer<typeof ChainSaved>;

/** Whether one follows it now, and how many do. */
export const ChainFollowed = z.strictObject({
  slug: z.string(),
  follows: z.boolean(),
  followerCount: z.int().nonnegative(),
});
export type ChainFollowed = z.infer<typeof ChainFollowed>;

/** Where a project stands in a chain now; null where it is no more. */
export const SubmissionState = z.strictObject({
  slug: z.string(),
  project: z.string(),
  status: z.enum(chainProjectStatuses).nullable(),
});
export type SubmissionState = z.infer<typeof SubmissionState>;

export const Pinned = z.strictObject({ slug: z.string(), pinned: z.array(z.string()) });
export type Pinned = z.infer<typeof Pinned>;

export const ModeratorSet = z.strictObject({ slug: z.string(), username: z.string(), moderates: z.boolean() });
export type ModeratorSet = z.infer<typeof ModeratorSet>;
