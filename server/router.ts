import { accountRouter } from './account/account.router.ts';
import { adminRouter } from './admin/admin.router.ts';
import { chainRouter } from './chain/chain.router.ts';
import { commentRouter } from './comment/comment.router.ts';
import { eventRouter } from './event/event.router.ts';
import { feedRouter } from './feed/feed.router.ts';
import { followRouter } from './follow/follow.router.ts';
import { investorRouter } from './investor/investor.router.ts';
import { leaderboardRouter } from './leaderboard/leaderboard.router.ts';
import { marksRouter } from './marks/marks.router.ts';
import { notificationRouter } from './notification/notification.router.ts';
import { opsRouter } from './ops/ops.router.ts';
import { prefetchRouter } from './prefetch/prefetch.router.ts';
import { profileRouter } from './profile/profile.router.ts';
import { projectRouter } from './project/project.router.ts';
import { savedRouter } from './saved/saved.router.ts';
import { searchRouter } from './search/search.router.ts';
import { router } from './trpc.ts';
import { voteRouter } from './vote/vote.router.ts';
import { watchRouter } from './watch/watch.router.ts';

export const appRouter = router({
  account: accountRouter,
  admin: adminRouter,
  chain: chainRouter,
  comment: commentRouter,
  event: eventRouter,
  feed: feedRouter,
  follow: followRouter,
  investors: investorRouter,
  leaderboard: leaderboardRouter,
  marks: marksRouter,
  notification: notificationRouter,
  ops: opsRouter,
  prefetch: prefetchRouter,
  profile: profileRouter,
  project: projectRouter,
  saved: savedRouter,
  search: searchRouter,
  vote: voteRouter,
  watch: watchRouter,
});

export type AppRouter = typeof appRouter;
