import { chainRouter } from './chain/chain.router.ts';
import { eventRouter } from './event/event.router.ts';
import { feedRouter } from './feed/feed.router.ts';
import { investorRouter } from './investor/investor.router.ts';
import { leaderboardRouter } from './leaderboard/leaderboard.router.ts';
import { opsRouter } from './ops/ops.router.ts';
import { prefetchRouter } from './prefetch/prefetch.router.ts';
import { profileRouter } from './profile/profile.router.ts';
import { projectRouter } from './project/project.router.ts';
import { searchRouter } from './search/search.router.ts';
import { router } from './trpc.ts';
import { voteRouter } from './vote/vote.router.ts';

export const appRouter = router({
  chain: chainRouter,
  event: eventRouter,
  feed: feedRouter,
  investors: investorRouter,
  leaderboard: leaderboardRouter,
  ops: opsRouter,
  prefetch: prefetchRouter,
  profile: profileRouter,
  project: projectRouter,
  search: searchRouter,
  vote: voteRouter,
});

export type AppRouter = typeof appRouter;
