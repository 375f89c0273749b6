import * as tag from '#db/tags.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { router } from '../trpc.ts';
import { InvestorListInput, InvestorStatsInput } from './investor.input.ts';
import { InvestorList, InvestorStats } from './investor.output.ts';
import { loadInvestors } from './investor.reads.ts';
import { loadInvestorStats } from './investor-stats.reads.ts';

export const investorList = publicRead({
  name: 'investors.list',
  path: '/api/investors/public',
  input: InvestorListInput,
  output: InvestorList,
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
  output: InvestorStats,
  policy: policies.directory,
  tags: () => [tag.directory],
  warm: (take) => take({}),
  queries: 1,
  load: loadInvestorStats,
});

export const investorRouter = router({ list: investorList.procedure, stats: investorStats.procedure });
