import { z } from 'zod';
import { investorTypes, sectors, stages } from '#db/vocabulary.ts';
import { pageOf } from '../paging.output.ts';

export const InvestorCard = z.strictObject({
  username: z.string(),
  name: z.string(),
  avatarUrl: z.string().nullable(),
  type: z.enum(investorTypes),
  company: z.string(),
  title: z.string(),
  bio: z.string(),
  thesis: z.string(),
  sectors: z.array(z.enum(sectors)),
  stages: z.array(z.enum(stages)),
  countries: z.array(z.string()),
  checkSizeMin: z.int().nonnegative(),
  checkSizeMax: z.int().nonnegative(),
  notableInvestments: z.array(z.string()),
  valueAdded: z.string(),
  portfolioLinks: z.array(z.strictObject({ label: z.string(), url: z.string() })),
  openToIntros: z.boolean(),
  answerRate: z.number().min(0).max(1).nullable(),
  medianAnswerSeconds: z.int().nonnegative().nullable(),
});
export type InvestorCard = z.infer<typeof InvestorCard>;

export const InvestorList = pageOf(InvestorCard);

const Tally = z.strictObject({ name: z.string(), count: z.int().nonnegative() });

export const InvestorStats = z.strictObject({
  count: z.int().nonnegative(),
  byType: z.array(Tally),
  bySector: z.array(Tally),
  byStage: z.array(Tally),
  /** Investors whose range overlaps each bracket; `max` is null for the open one. */
  byCheckSize: z.array(
    z.strictObject({ min: z.int().nonnegative(), max: z.int().nonnegative().nullable(), count: z.int().nonnegative() }),
  ),
});
export type InvestorStats = z.infer<typeof InvestorStats>;
