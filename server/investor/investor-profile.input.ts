import { z } from 'zod';
import { investorTypes, sectors, stages } from '#db/vocabulary.ts';
import { setOf } from '../paging.input.ts';
import { plainText, WebAddress } from '../plain-text.input.ts';
import { Username } from '../profile/profile.input.ts';

export const investorMaxima = { notableInvestments: 20, portfolioLinks: 10, countries: 40 } as const;

const dollars = z
  .int('must be a whole number of dollars')
  .nonnegative('must not be below 0')
  .max(1_000_000_000_000, 'must be 1,000,000,000,000 at most');

/** An investor's entry in the directory, all of it. What is public says what it is looking for. */
export const InvestorEntry = z
  .object({
    type: z.enum(investorTypes),
    name: plainText(1, 80),
    company: plainText(0, 120),
    title: plainText(0, 120),
    bio: plainText(0, 1000),
    thesis: plainText(0, 2000),
    sectors: setOf(z.enum(sectors), sectors.length),
    stages: setOf(z.enum(stages), stages.length),
    /** Two letters each, ISO 3166-1: 'DE'. */
    countries: setOf(z.string().regex(/^[A-Z]{2}$/, 'must be two letters, such as DE'), investorMaxima.countries),
    /** Whole US dollars. */
    checkSizeMin: dollars,
    checkSizeMax: dollars,
    notableInvestments: z.array(plainText(1, 120)).max(investorMaxima.notableInvestments, 'must have 20 at most'),
    valueAdded: plainText(0, 1000),
    portfolioLinks: z
      .array(z.object({ label: plainText(1, 60), url: WebAddress }))
      .max(investorMaxima.portfolioLinks, 'must have 10 at most'),
    openToIntros: z.boolean(),
    isPublic: z.boolean(),
  })
  .superRefine((entry, { addIssue }) => {
    const refuse = (field: string, message: string) => addIssue({ code: 'custom', path: [field], message });
    if (entry.checkSizeMax < entry.checkSizeMin)
      refuse('checkSizeMax', 'The largest check must not be below the smallest.');
    if (!entry.isPublic) return;
    if (entry.thesis === '') refuse('thesis', 'Write a thesis for a public entry.');
    if (entry.sectors.length === 0) refuse('sectors', 'Choose at least one sector for a public entry.');
    if (entry.stages.length === 0) refuse('stages', 'Choose at least one stage for a public entry.');
    if (entry.checkSizeMax === 0) refuse('checkSizeMax', 'Enter a check size above 0 for a public entry.');
  });
export type InvestorEntry = z.output<typeof InvestorEntry>;

export const SaveInvestorProfile = InvestorEntry.safeExtend({
  /** Of the entry that the form began with; null where there was none. */
  revision: z.string().max(64).nullable(),
});
export type SaveInvestorProfile = z.output<typeof SaveInvestorProfile>;

export const InvestorByUsername = z.object({ username: Username });
export type InvestorByUsername = z.output<typeof InvestorByUsername>;

export const EndInvestorRole = z.object({
  username: Username,
  /** The person reads it. */
  reason: plainText(10, 1000),
});
export type EndInvestorRole = z.output<typeof EndInvestorRole>;
