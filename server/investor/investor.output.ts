import { z } from 'zod';
import { investorTypes, sectors, stages } from '#db/vocabulary.ts';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';
import { ProjectCard, Raising } from '../project/project.output.ts';

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

/** An investor's page: the entry, and whose it is. */
export const InvestorPage = InvestorCard.extend({
  person: Person.extend({ location: z.string().nullable(), website: z.string().nullable() }),
  joinedAt: Instant,
});
export type InvestorPage = z.infer<typeof InvestorPage>;

/** One's own entry as its form shows it. */
export const OwnInvestorProfile = z.strictObject({
  /** Null for who has none yet. */
  entry: InvestorCard.omit({ username: true, avatarUrl: true, answerRate: true, medianAnswerSeconds: true })
    .extend({ isPublic: z.boolean() })
    .nullable(),
  /** What the form names as that which it began with. */
  revision: z.string().nullable(),
});
export type OwnInvestorProfile = z.infer<typeof OwnInvestorProfile>;

export const InvestorProfileSaved = z.strictObject({
  username: z.string(),
  isPublic: z.boolean(),
  revision: z.string(),
});
export type InvestorProfileSaved = z.infer<typeof InvestorProfileSaved>;

export const InvestorRoleEnded = z.strictObject({ username: z.string() });
export type InvestorRoleEnded = z.infer<typeof InvestorRoleEnded>;

/** Published projects that fit an investor, the best first. */
export const InvestorMatches = pageOf(
  z.strictObject({
    project: ProjectCard,
    raising: Raising,
    match: z.strictObject({ sectors: z.int(), check: z.int(), proof: z.int(), total: z.int() }),
  }),
);
export type InvestorMatches = z.infer<typeof InvestorMatches>;
