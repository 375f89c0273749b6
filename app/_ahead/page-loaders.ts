import type { QueryClient } from '@tanstack/react-query';
import { prefetchFeed } from '#app/_feed/feed-query.ts';
import { prefetchDirectory } from '#app/_investors/directory-query.ts';
import { prefetchInvestor } from '#app/_investors/investor-query.ts';
import { prefetchBoard } from '#app/_leaderboard/board-query.ts';
import { prefetchProfile } from '#app/_profile/profile-query.ts';
import { prefetchProject } from '#app/_project/project-query.ts';

type Load = (queryClient: QueryClient) => void;

/** Loads what a page shows, by its path; undefined for pages that are not loaded ahead. */
export function loaderOf(path: string): Load | undefined {
  const [, of = '', name = ''] = /^\/(\w*)(?:\/([\w-]+))?$/.exec(path) ?? [];
  return name ? named[of]?.(name) : whole[of];
}

const whole: Record<string, Load> = {
  '': (queryClient) => void prefetchFeed(queryClient, {}),
  leaderboard: (queryClient) => void prefetchBoard(queryClient, {}),
  investors: (queryClient) => void prefetchDirectory(queryClient, {}),
};

const named: Record<string, (name: string) => Load> = {
  projects: (slug) => (queryClient) => void prefetchProject(queryClient, slug),
  users: (username) => (queryClient) => void prefetchProfile(queryClient, username),
  investors: (username) => (queryClient) => void prefetchInvestor(queryClient, username),
};
