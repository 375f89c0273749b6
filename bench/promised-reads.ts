/** A promised read, and the address of its `index`-th request: many arguments, as people would give them. */
export type PromisedRead = { name: string; pathOf: (index: number) => string };

const sorts = ['trending', 'newest', 'top', 'most-voted', 'rising', 'most-requested'];

/** Every promised read, with arguments taken from what the site itself lists. */
export async function promisedReads(site: string): Promise<PromisedRead[]> {
  const pages = await Promise.all([1, 2, 10, 25, 50].map((page) => list(site, `/api/projects?limit=50&page=${page}`)));
  const projects = pages.flat();
  const people = await list(site, '/api/leaderboard/users?limit=100');
  const chains = await list(site, '/api/chains?limit=50');
  const events = await list(site, '/api/events?limit=50');
  const investors = await list(site, '/api/investors/public?limit=50');
  const slugs = projects.map(({ slug }) => slug);
  const words = projects.flatMap(({ title }) => wordsOf(title));
  const names = investors.flatMap(({ name, company }) => wordsOf(`${name} ${company}`));
  const technologies = projects.flatMap((card) => card.technologies as string[]);
  const filters = [
    ...['developer-tools', 'hardware', 'ai,web'].map((names) => `categories=${names}`),
    ...['30', '60', '90'].map((score) => `minScore=${score}`),
    ...['stone', 'gold', 'platinum'].map((kind) => `badge=${kind}`),
    ...['hasDemo=1', 'hasRepository=1', 'featured=1', 'categories=data&hasDemo=1&minScore=40'],
  ];
  const sort = (index: number) => `sort=${at(sorts, index)}`;
  return [
    { name: 'feed', pathOf: (i) => `/api/projects?${sort(i)}` },
    { name: 'feed, filtered', pathOf: (i) => `/api/projects?${sort(i)}&${at(filters, i)}` },
    { name: 'feed by technology', pathOf: (i) => `/api/projects?${sort(i)}&technologies=${word(technologies, i)}` },
    { name: 'feed by text', pathOf: (i) => `/api/projects?${sort(i)}&text=${word(words, i)}` },
    { name: 'feed of an event', pathOf: (i) => `/api/projects?${sort(i)}&event=${at(events, i).slug}` },
    { name: 'project', pathOf: (i) => `/api/projects/${at(slugs, i)}` },
    {
      name: 'board of projects',
      pathOf: (i) => `/api/leaderboard/projects?period=${at(['week', 'month', 'all_time'], i)}`,
    },
    { name: 'board of people', pathOf: () => '/api/leaderboard/users' },
    { name: 'board of chains', pathOf: () => '/api/leaderboard/chains' },
    { name: 'trending board', pathOf: () => '/api/leaderboard/trending' },
    { name: 'profile', pathOf: (i) => `/api/users/${at(people, i).username}` },
    { name: 'chains', pathOf: (i) => `/api/chains?sort=${at(['rank', 'newest', 'followers'], i)}` },
    { name: 'chain', pathOf: (i) => `/api/chains/${at(chains, i).slug}` },
    {
      name: 'posts',
      pathOf: (i) => `/api/chains/${at(chains, i).slug}/posts?sort=${at(['hot', 'new', 'top', 'activity'], i)}`,
    },
    { name: 'events', pathOf: (i) => `/api/events?when=${at(['all', 'upcoming', 'past'], i)}` },
    { name: 'event', pathOf: (i) => `/api/events/${at(events, i).slug}` },
    {
      name: 'directory',
      pathOf: (i) =>
        `/api/investors/public?${at(['', 'sectors=ai', 'checkSizeMin=50000', 'type=individual&stages=seed'], i)}`,
    },
    { name: 'directory by text', pathOf: (i) => `/api/investors/public?text=${word(names, i)}` },
    { name: 'directory statistics', pathOf: () => '/api/investors/stats' },
    { name: 'search', pathOf: (i) => `/api/search?q=${word(words, i)}` },
    { name: 'search, misspelt', pathOf: (i) => `/api/search?q=${misspelt(word(words, i))}` },
  ];
}

/** Asks past every cache. */
export async function ask(site: string, path: string): Promise<string> {
  const response = await fetch(site + path, { headers: { 'cache-control': 'no-cache' } });
  const body = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${body.slice(0, 200)}`);
  return body;
}

async function list(site: string, path: string): Promise<Record<string, unknown>[]> {
  return JSON.parse(await ask(site, path)).items;
}

function at<T>(values: T[], index: number): T {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('The site lists nothing to ask for.');
  return value;
}

const wordsOf = (text: unknown): string[] =>
  String(text)
    .split(/\W+/)
    .filter((word) => word.length > 3);

const word = (words: string[], index: number): string => encodeURIComponent(at(words, index * 7));

const misspelt = (text: string): string => `${text.slice(0, 2)}${text[3] ?? ''}${text[2] ?? ''}${text.slice(4)}`;
