import type { QueryClient } from '@tanstack/react-query';
import { prefetchChain } from '#app/_chain/chain-query.ts';
import { prefetchChains } from '#app/_chain/chains-query.ts';
import { prefetchEvent, prefetchEvents } from '#app/_event/event-query.ts';
import { prefetchFeed } from '#app/_feed/feed-query.ts';
import { prefetchDirectory } from '#app/_investors/directory-query.ts';
import { prefetchInvestor } from '#app/_investors/investor-query.ts';
import { prefetchBoard } from '#app/_leaderboard/board-query.ts';
import { prefetchNotifications } from '#app/_notification/notification-query.ts';
import { prefetchPost } from '#app/_post/post-query.ts';
import { prefetchProfile } from '#app/_profile/profile-query.ts';
import { prefetchProject } from '#app/_project/project-query.ts';
import { prefetchSpeed } from '#app/_speed/speed-query.ts';

type Load = (queryClient: QueryClient) => void;

/** Loads what a page shows, by its path; undefined for pages that are not loaded ahead. */
export function loaderOf(path: string): Load | undefined {
  const [, slug, post] = /^\/chains\/([\w-]+)\/posts\/([\w-]+)$/.exec(path) ?? [];
  if (slug && post) return (queryClient) => void prefetchPost(queryClient, { slug, post });
  const [, of = '', name = ''] = /^\/(\w*)(?:\/([\w-]+))?$/.exec(path) ?? [];
  return name ? named[of]?.(name) : whole[of];
}

const whole: Record<string, Load> = {
  '': (queryClient) => void prefetchFeed(queryClient, {}),
  leaderboard: (queryClient) => void prefetchBoard(queryClient, {}),
  chains: (queryClient) => void prefetchChains(queryClient, {}),
  events: (queryClient) => void prefetchEvents(queryClient, { when: 'upcoming' }),
  investors: (queryClient) => void prefetchDirectory(queryClient, {}),
  notifications: (queryClient) => void prefetchNotifications(queryClient),
  speed: (queryClient) => void prefetchSpeed(queryClient),
};

const named: Record<string, (name: string) => Load> = {
  projects: (slug) => (queryClient) => void prefetchProject(queryClient, slug),
  users: (username) => (queryClient) => void prefetchProfile(queryClient, username),
  chains: (slug) => (queryClient) => void prefetchChain(queryClient, slug),
  events: (slug) => (queryClient) => void prefetchEvent(queryClient, slug, {}),
  investors: (username) => (queryClient) => void prefetchInvestor(queryClient, username),
};
