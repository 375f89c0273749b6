import type { QueryKey } from '@tanstack/react-query';

/** Reads that are the same for everybody and worth having at once on the next visit. */
const publicReads = new Set([
  'badge.byValidator',
  'chain.bySlug',
  'chain.list',
  'chain.log',
  'chain.posts',
  'chain.projects',
  'comment.list',
  'event.bySlug',
  'event.entries',
  'event.list',
  'feed.list',
  'investors.byUsername',
  'investors.list',
  'investors.stats',
  'leaderboard.chains',
  'leaderboard.projects',
  'leaderboard.trending',
  'leaderboard.users',
  'post.bySlug',
  'post.replies',
  'profile.badges',
  'profile.byUsername',
  'profile.projects',
  'project.bySlug',
  'project.updates',
  'search.all',
  'site.numbers',
  'speed.figures',
]);

/** For whom a query's answer may be kept on this device: everybody, its person alone, or nobody. */
export function keptFor(queryKey: QueryKey): 'everybody' | 'person' | 'nobody' {
  const [path] = queryKey;
  const name = Array.isArray(path) ? path.join('.') : '';
  if (name === 'prefetch.bootstrap') return 'person';
  return publicReads.has(name) ? 'everybody' : 'nobody';
}

/** Of a list its first page, which is one request to read anew. */
export function firstPageOf(data: unknown): unknown {
  if (!isList(data)) return data;
  return { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) };
}

function isList(data: unknown): data is { pages: unknown[]; pageParams: unknown[] } {
  return typeof data === 'object' && data !== null && 'pages' in data && 'pageParams' in data;
}
