import { accountRouter } from './account/account.router.ts';
import { adminRouter } from './admin/admin.router.ts';
import { applicationRouter } from './application/application.router.ts';
import { chainRouter } from './chain/chain.router.ts';
import { commentRouter } from './comment/comment.router.ts';
import { eventRouter } from './event/event.router.ts';
import { featuredRouter } from './featured/featured.router.ts';
import { feedRouter } from './feed/feed.router.ts';
import { feedbackRouter } from './feedback/feedback.router.ts';
import { followRouter } from './follow/follow.router.ts';
import { introRouter } from './intro/intro.router.ts';
import { investorRouter } from './investor/investor.router.ts';
import { leaderboardRouter } from './leaderboard/leaderboard.router.ts';
import { marksRouter } from './marks/marks.router.ts';
import { messageRouter } from './message/message.router.ts';
import { moderationRouter } from './moderation/moderation.router.ts';
import { notificationRouter } from './notification/notification.router.ts';
import { oddsRouter } from './odds/odds.router.ts';
import { opsRouter } from './ops/ops.router.ts';
import { pipelineRouter } from './pipeline/pipeline.router.ts';
import { postRouter } from './post/post.router.ts';
import { prefetchRouter } from './prefetch/prefetch.router.ts';
import { profileRouter } from './profile/profile.router.ts';
import { projectRouter } from './project/project.router.ts';
import { reportRouter } from './report/report.router.ts';
import { savedRouter } from './saved/saved.router.ts';
import { savedFilterRouter } from './saved-filter/saved-filter.router.ts';
import { searchRouter } from './search/search.router.ts';
import { siteRouter } from './site/site.router.ts';
import { speedRouter } from './speed/speed.router.ts';
import { router } from './trpc.ts';
import { assignmentRouter } from './validator/assignment.router.ts';
import { badgeRouter } from './validator/badge.router.ts';
import { reviewRouter } from './validator/review.router.ts';
import { validatorRouter } from './validator/validator.router.ts';
import { voteRouter } from './vote/vote.router.ts';
import { watchRouter } from './watch/watch.router.ts';

export const appRouter = router({
  account: accountRouter,
  admin: adminRouter,
  assignment: assignmentRouter,
  badge: badgeRouter,
  application: applicationRouter,
  chain: chainRouter,
  comment: commentRouter,
  event: eventRouter,
  featured: featuredRouter,
  feed: feedRouter,
  feedback: feedbackRouter,
  follow: followRouter,
  intro: introRouter,
  investors: investorRouter,
  leaderboard: leaderboardRouter,
  marks: marksRouter,
  message: messageRouter,
  moderation: moderationRouter,
  notification: notificationRouter,
  odds: oddsRouter,
  ops: opsRouter,
  pipeline: pipelineRouter,
  post: postRouter,
  prefetch: prefetchRouter,
  profile: profileRouter,
  project: projectRouter,
  review: reviewRouter,
  report: reportRouter,
  saved: savedRouter,
  savedFilter: savedFilterRouter,
  search: searchRouter,
  site: siteRouter,
  speed: speedRouter,
  validator: validatorRouter,
  vote: voteRouter,
  watch: watchRouter,
});

export type AppRouter = typeof appRouter;
