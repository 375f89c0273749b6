import { z } from 'zod';
import { investorTypes, sectors, stages } from '#db/vocabulary.ts';
import { Cursor, PageSize, SearchText, setOf } from '../paging.input.ts';

const dollars = z.int().nonnegative().optional();

/** Matches to a page, and where it begins. */
export const InvestorMatchesInput = z.object({ limit: PageSize, cursor: Cursor });
export type InvestorMatchesInput = z.infer<typeof InvestorMatchesInput>;

export const InvestorListInput = z
  .object({
    type: z.enum(investorTypes).optional(),
    /** Investors in any of them. */
    sectors: setOf(z.enum(sectors), sectors.length),
    /** Investors at any of them. */
    stages: setOf(z.enum(stages), stages.length),
    /** Whole US dollars; an investor matches when their range overlaps this one. */
    checkSizeMin: dollars,
    checkSizeMax: dollars,
    openToIntros: z.boolean().default(false),
    /** Words in name, bio, company. */
    text: SearchText.optional(),
    limit: PageSize,
    cursor: Cursor,
  })
  .refine(({ checkSizeMin = 0, checkSizeMax = Infinity }) => checkSizeMin <= checkSizeMax, {
    path: ['checkSizeMax'],
    message: 'Must not be below checkSizeMin',
  });
export type InvestorListInput = z.infer<typeof InvestorListInput>;

export const InvestorStatsInput = z.object({});
