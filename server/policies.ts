import type { Policy } from './cache/read.ts';

const minutes = (n: number) => n * 60_000;
const hours = (n: number) => minutes(60 * n);
const days = (n: number) => hours(24 * n);

const kept = { audience: 'public', notFoundFreshMs: minutes(5), hardMs: days(7) } as const;

/** The one table of policies. */
export const policies = {
  feed: { name: 'feed', ...kept, freshMs: hours(1) },
  leaderboard: { name: 'leaderboard', ...kept, freshMs: hours(1) },
  project: { name: 'project', ...kept, freshMs: hours(1) },
  profile: { name: 'profile', ...kept, freshMs: minutes(30) },
  chain: { name: 'chain', ...kept, freshMs: minutes(5) },
  event: { name: 'event', ...kept, freshMs: minutes(5) },
  site: { name: 'site', ...kept, freshMs: hours(1) },
  search: { name: 'search', ...kept, freshMs: minutes(5), hardMs: days(1) },
  directory: { name: 'directory', ...kept, freshMs: minutes(10) },
  odds: { name: 'odds', ...kept, freshMs: minutes(10) },
  speed: { name: 'speed', ...kept, freshMs: minutes(1) },
  personal: { name: 'personal', audience: 'person', freshMs: 30_000, notFoundFreshMs: 30_000, hardMs: 30_000 },
} as const satisfies Record<string, Policy>;
