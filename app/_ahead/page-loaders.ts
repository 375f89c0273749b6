import type { QueryClient } from '@tanstack/react-query';
import { siteNumbersQuery } from '#app/_about/about-query.ts';
import { peopleQuery } from '#app/_admin/people-query.ts';
import { prefetchChain } from '#app/_chain/chain-query.ts';
import { prefetchChains } from '#app/_chain/chains-query.ts';
import { dashboardQuery } from '#app/_dashboard/dashboard-query.ts';
import { ownProjectsQuery } from '#app/_drafts/own-projects-query.ts';
import { prefetchEvent, prefetchEvents } from '#app/_event/event-query.ts';
import { prefetchFeed } from '#app/_feed/feed-query.ts';
import { prefetchOwnFeedback } from '#app/_feedback/feedback-query.ts';
import { prefetchIntros } from '#app/_intro/intros-query.ts';
import { prefetchDirectory } from '#app/_investors/directory-query.ts';
import { prefetchInvestor } from '#app/_investors/investor-query.ts';
import { matchesQuery } from '#app/_investors/matches-query.ts';
import { prefetchBoard } from '#app/_leaderboard/board-query.ts';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { prefetchThread } from '#app/_message/thread-query.ts';
import { prefetchNotifications } from '#app/_notification/notification-query.ts';
import { prefetchPipeline } from '#app/_pipeline/pipeline-query.ts';
import { prefetchPost } from '#app/_post/post-query.ts';
import { prefetchProfile } from '#app/_profile/profile-query.ts';
import { prefetchProject } from '#app/_project/project-query.ts';
import { prefetchQueue } from '#app/_review/queue-query.ts';
import { prefetchReview } from '#app/_review/review-query.ts';
import { prefetchSaved } from '#app/_saved/saved-query.ts';
import { prefetchSearch } from '#app/_search/search-query.ts';
import { settingsQuery } from '#app/_settings/settings-query.ts';
import { prefetchSpeed } from '#app/_speed/speed-query.ts';

type Load = (queryClient: QueryClient) => void;

/** Loads what a page shows, by its path; undefined for pages that are not loaded ahead. */
export function loaderOf(path: string): Load | undefined {
  const [, slug, post] = /^\/chains\/([\w-]+)\/posts\/([\w-]+)$/.exec(path) ?? [];
  if (slug && post) return (queryClient) => void prefetchPost(queryClient, { slug, post });
  const [, of = '', name = ''] = /^\/(\w*)(?:\/([\w-]+))?$/.exec(path) ?? [];
  return name ? (whole[`${of}/${name}`] ?? named[of]?.(name)) : whole[of];
}

const whole: Record<string, Load> = {
  '': (queryClient) => void prefetchFeed(queryClient, {}),
  leaderboard: (queryClient) => void prefetchBoard(queryClient, {}),
  chains: (queryClient) => void prefetchChains(queryClient, {}),
  events: (queryClient) => void prefetchEvents(queryClient, { when: 'upcoming' }),
  investors: (queryClient) => void prefetchDirectory(queryClient, {}),
  notifications: (queryClient) => void prefetchNotifications(queryClient),
  speed: (queryClient) => void prefetchSpeed(queryClient),
  about: (queryClient) => void queryClient.prefetchQuery(siteNumbersQuery()),
  search: (queryClient) => void prefetchSearch(queryClient, { q: '' }),
  // A member's own: links and palettes show them to nobody else.
  dashboard: (queryClient) => void queryClient.prefetchQuery(dashboardQuery()),
  messages: (queryClient) => void queryClient.prefetchQuery(bootstrapQuery()),
  saved: (queryClient) => void prefetchSaved(queryClient, {}),
  drafts: (queryClient) => void queryClient.prefetchQuery(ownProjectsQuery()),
  intros: (queryClient) => void prefetchIntros(queryClient, {}),
  pipeline: (queryClient) => void prefetchPipeline(queryClient, {}),
  matches: (queryClient) => void queryClient.prefetchInfiniteQuery(matchesQuery()),
  reviews: (queryClient) => void prefetchQueue(queryClient, {}),
  settings: (queryClient) => void queryClient.prefetchQuery(settingsQuery()),
  feedback: (queryClient) => void prefetchOwnFeedback(queryClient),
  'admin/people': (queryClient) => void queryClient.prefetchInfiniteQuery(peopleQuery({})),
};

const named: Record<string, (name: string) => Load> = {
  projects: (slug) => (queryClient) => void prefetchProject(queryClient, slug),
  users: (username) => (queryClient) => void prefetchProfile(queryClient, username),
  chains: (slug) => (queryClient) => void prefetchChain(queryClient, slug),
  events: (slug) => (queryClient) => void prefetchEvent(queryClient, slug, {}),
  investors: (username) => (queryClient) => void prefetchInvestor(queryClient, username),
  messages: (username) => (queryClient) => void prefetchThread(queryClient, username),
  reviews: (slug) => (queryClient) => void prefetchReview(queryClient, slug),
};
