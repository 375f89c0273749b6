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
