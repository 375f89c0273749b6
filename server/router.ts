import { feedRouter } from './feed/feed.router.ts';
import { leaderboardRouter } from './leaderboard/leaderboard.router.ts';
import { profileRouter } from './profile/profile.router.ts';
import { projectRouter } from './project/project.router.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  feed: feedRouter,
  leaderboard: leaderboardRouter,
  profile: profileRouter,
  project: projectRouter,
});

export type AppRouter = typeof appRouter;
