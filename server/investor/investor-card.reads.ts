import { sql } from 'drizzle-orm';
import { investorProfile } from '#db/schema/investor.ts';
import { user } from '#db/schema/user.ts';
import type { Sector, Stage } from '#db/vocabulary.ts';

/** Columns of a directory entry, for a select of `investorProfile` joined with its person as `user`. */
export const investorCard = {
  username: user.username,
  name: investorProfile.name,
  avatarUrl: user.avatarUrl,
  type: investorProfile.type,
  company: investorProfile.company,
  title: investorProfile.title,
  bio: investorProfile.bio,
  thesis: investorProfile.thesis,
  sectors: sql<Sector[]>`${investorProfile.sectors}`,
  stages: sql<Stage[]>`${investorProfile.stages}`,
  countries: investorProfile.countries,
  checkSizeMin: investorProfile.checkSizeMin,
  checkSizeMax: investorProfile.checkSizeMax,
  notableInvestments: investorProfile.notableInvestments,
  valueAdded: investorProfile.valueAdded,
  portfolioLinks: investorProfile.portfolioLinks,
  openToIntros: investorProfile.openToIntros,
  answerRate: investorProfile.answerRate,
  medianAnswerSeconds: investorProfile.medianAnswerSeconds,
};

const { username, avatarUrl, answerRate, medianAnswerSeconds, ...written } = investorCard;

/** What the form of an entry holds, in a select of `investorProfile` alone. */
export const entryContent = { ...written, isPublic: investorProfile.isPublic };

/** Another one for each content: answers to requests move an entry's `updated_at` too, but not this. */
export const entryRevision = sql<string>`md5(jsonb_build_array(${sql.join(Object.values(entryContent), sql`, `)})::text)`;
