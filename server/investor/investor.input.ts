import { z } from 'zod';
import { investorTypes, sectors, stages } from '#db/vocabulary.ts';

export const InvestorListInput = z.object({
  type: z.enum(investorTypes).optional(),
  /** Investors in any of them. */
  sectors: z.array(z.enum(sectors)).max(16).default([]),
  /** Investors at any of them. */
  stages: z.array(z.enum(stages)).max(5).default([]),
  /** Whole US dollars; an investor matches when their range overlaps this one. */
  checkSizeMin: z.int().nonnegative().optional(),
  checkSizeMax: z.int().nonnegative().optional(),
  /** Words in name, bio, company. */
  text: z.string().trim().min(1).max(200).optional(),
  limit: z.int().min(1).max(50).default(20),
  cursor: z.string().max(300).optional(),
});
export type InvestorListInput = z.infer<typeof InvestorListInput>;

export const InvestorStatsInput = z.object({});
