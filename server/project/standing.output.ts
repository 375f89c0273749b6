import { z } from 'zod';

const Points = z.number().min(0).max(100);
const Count = z.int().nonnegative();

/** Where a project stands right after a write, exact for whoever wrote. */
export const Standing = z.strictObject({
  upCount: Count,
  downCount: Count,
  netVotes: z.int(),
  commentCount: Count,
  saveCount: Count,
  verificationPoints: Points,
  communityPoints: Points,
  validationPoints: Points,
  qualityPoints: Points,
  proofScore: Points,
});
export type Standing = z.infer<typeof Standing>;
