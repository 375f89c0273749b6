/** Things that there are to read about. */
export type Things = { slugs: string[]; usernames: string[]; chains: string[]; words: string[]; cookies: string[] };

type Kind = { share: number; targets: string[] };

/** What people read, in shares of 100; the first of each kind is read most. Behind a blank, the cookie of who reads. */
function mixOf({ slugs, usernames, chains, words, cookies }: Things): Kind[] {
  const sorts = ['trending', 'newest', 'top'];
  const periods = ['all_time', 'month', 'week'];
  const pages = Array.from({ length: 20 }, (_, index) => index + 1);
  return [
    { share: 40, targets: pages.flatMap((page) => sorts.map((sort) => `/api/projects?sort=${sort}&page=${page}`)) },
    { share: 25, targets: slugs.map((slug) => `/api/projects/${slug}`) },
    {
      share: 10,
      targets: [
        ...periods.map((period) => `/api/leaderboard/projects?period=${period}`),
        ...['users', 'chains', 'trending'].map((board) => `/api/leaderboard/${board}`),
      ],
    },
    { share: 10, targets: usernames.map((username) => `/api/users/${username}`) },
    { share: 5, targets: chains.map((slug) => `/api/chains/${slug}`) },
    { share: 5, targets: words.map((word) => `/api/search?q=${encodeURIComponent(word)}`) },
    { share: 3, targets: ['', '?sectors=ai', '?type=individual'].map((query) => `/api/investors/public${query}`) },
    { share: 2, targets: cookies.map((cookie) => `/api/prefetch/bootstrap ${cookie}`) },
  ];
}

/** `length` targets of the mix, the same for each seed; within a kind the one of rank n is read n times less (Zipf). */
export function targetsOf(things: Things, length: number, seed: number): string[] {
  const random = randomOf(seed);
  const kinds = mixOf(things).map((kind) => ({ ...kind, pick: zipf(kind.targets.length, random) }));
  return Array.from({ length }, () => {
    let point = random() * 100;
    const kind = kinds.find(({ share }) => {
      point -= share;
      return point < 0;
    });
    return kind?.targets[kind.pick()] ?? '/';
  });
}

function zipf(count: number, random: () => number): () => number {
  let total = 0;
  const sums = Array.from({ length: count }, (_, rank) => {
    total += 1 / (rank + 1);
    return total;
  });
  return () => {
    const point = random() * total;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < point) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Numbers in [0, 1) from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
