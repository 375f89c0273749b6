/** Where `g` and one more key lead, in the order in which they are shown. */
export const goPlaces: Record<string, { name: string; href: string }> = {
  f: { name: 'Feed', href: '/' },
  l: { name: 'Leaderboard', href: '/leaderboard' },
  c: { name: 'Chains', href: '/chains' },
  e: { name: 'Events', href: '/events' },
  v: { name: 'Investors', href: '/investors' },
  i: { name: 'Inbox', href: '/notifications' },
  m: { name: 'Messages', href: '/messages' },
  s: { name: 'Saved', href: '/saved' },
};
