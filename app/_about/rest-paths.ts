/** The public reads as plain REST, in the order of the page. A test holds each path to one that is there. */
export const restPaths = [
  { path: '/api/projects', gives: 'projects' },
  { path: '/api/projects/{slug}', gives: 'project' },
  { path: '/api/projects/{slug}/updates', gives: 'projectUpdates' },
  { path: '/api/projects/{slug}/comments', gives: 'comments' },
  { path: '/api/leaderboard/projects', gives: 'topProjects' },
  { path: '/api/leaderboard/users', gives: 'topUsers' },
  { path: '/api/leaderboard/chains', gives: 'topChains' },
  { path: '/api/leaderboard/trending', gives: 'topTen' },
  { path: '/api/investors/public', gives: 'investors' },
  { path: '/api/investors/stats', gives: 'investorStats' },
  { path: '/api/investors/{username}', gives: 'investor' },
  { path: '/api/search', gives: 'search' },
  { path: '/api/users/{username}', gives: 'user' },
  { path: '/api/users/{username}/projects', gives: 'userProjects' },
  { path: '/api/users/{username}/badges', gives: 'userBadges' },
  { path: '/api/chains', gives: 'chains' },
  { path: '/api/chains/{slug}', gives: 'chain' },
  { path: '/api/chains/{slug}/posts', gives: 'posts' },
  { path: '/api/events', gives: 'events' },
  { path: '/api/events/{slug}', gives: 'event' },
  { path: '/api/events/{slug}/entries', gives: 'entries' },
  { path: '/api/site/numbers', gives: 'numbers' },
] as const;

/** The feeds to subscribe to. */
export const atomPaths = [
  { path: '/feed.atom', gives: 'newestProjects' },
  { path: '/projects/{slug}/feed.atom', gives: 'updates' },
  { path: '/chains/{slug}/feed.atom', gives: 'newestPosts' },
  { path: '/users/{username}/feed.atom', gives: 'published' },
] as const;
