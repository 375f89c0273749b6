import * as tag from '#db/tags.ts';
import { adminWrite } from '../admin-write.ts';
import { NoInput } from '../no-input.input.ts';
import { personalRead } from '../personal-read.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { investorProcedure, router } from '../trpc.ts';
import { write } from '../write.ts';
import { InvestorListInput, InvestorMatchesInput, InvestorStatsInput } from './investor.input.ts';
import * as output from './investor.output.ts';
import { loadInvestor, loadInvestors, loadOwnInvestorProfile } from './investor.reads.ts';
import { loadInvestorMatches } from './investor-matches.reads.ts';
import { EndInvestorRole, InvestorByUsername, SaveInvestorProfile } from './investor-profile.input.ts';
import { endInvestorRole, saveInvestorProfile } from './investor-profile.writes.ts';
import { loadInvestorStats } from './investor-stats.reads.ts';

export const investorList = publicRead({
  name: 'investors.list',
  path: '/api/investors/public',
  input: InvestorListInput,
  output: output.InvestorList,
  policy: policies.directory,
  tags: () => [tag.directory],
  warm: (take) => take({}),
  queries: 1,
  load: loadInvestors,
});

export const investorStats = publicRead({
  name: 'investors.stats',
  path: '/api/investors/stats',
  input: InvestorStatsInput,
  output: output.InvestorStats,
  policy: policies.directory,
  tags: () => [tag.directory],
  warm: (take) => take({}),
  queries: 1,
  load: loadInvestorStats,
});

export const investorByUsername = publicRead({
  name: 'investors.byUsername',
  path: '/api/investors/{username}',
  input: InvestorByUsername,
  output: output.InvestorPage,
  policy: policies.directory,
  tags: ({ username }) => [tag.user(username), tag.directory],
  queries: 2,
  load: loadInvestor,
});

export const investorRouter = router({
  list: investorList.procedure,
  stats: investorStats.procedure,
  byUsername: investorByUsername.procedure,
  mine: personalRead({
    name: 'investors.mine',
    input: NoInput,
    output: output.OwnInvestorProfile,
    queries: 1,
    role: 'investor',
    load: loadOwnInvestorProfile,
  }),
  matches: personalRead({
    name: 'investors.matches',
    input: InvestorMatchesInput,
    output: output.InvestorMatches,
    queries: 3,
    role: 'investor',
    load: loadInvestorMatches,
  }),
  saveProfile: write({
    name: 'investors.saveProfile',
    by: investorProcedure,
    input: SaveInvestorProfile,
    output: output.InvestorProfileSaved,
    run: saveInvestorProfile,
  }),
  endRole: adminWrite({
    name: 'investors.endRole',
    input: EndInvestorRole,
    output: output.InvestorRoleEnded,
    run: endInvestorRole,
  }),
});
