/** What people read, in shares of 100, and among how many things of each kind. */
const mix: { share: number; count: number; target: (rank: number) => string }[] = [
  { share: 40, count: 60, target: (rank) => `/api/projects?sort=${sorts[rank % 3]}&page=${1 + Math.floor(rank / 3)}` },
  { share: 25, count: 5000, target: (rank) => `/api/projects/project-${rank}` },
  { share: 10, count: 12, target: (rank) => `/api/leaderboard/${boards[rank % 4]}?period=${periods[rank % 3]}` },
  { share: 10, count: 1000, target: (rank) => `/api/users/person_${rank}` },
  { share: 5, count: 100, target: (rank) => `/api/chains/chain-${rank}` },
  { share: 5, count: 500, target: (rank) => `/api/search?text=word${rank}` },
  { share: 3, count: 20, target: (rank) => `/api/investors/public?page=${rank}` },
  { share: 2, count: 1, target: () => '/api/prefetch/bootstrap' },
];

const sorts = ['trending', 'newest', 'top'];
const boards = ['projects', 'users', 'chains', 'trending'];
const periods = ['all_time', 'month', 'week'];

/** `length` targets of the mix, the same for each seed; within a kind the one of rank n is read n times less (Zipf). */
export function targetsOf(length: number, seed: number): string[] {
  const random = randomOf(seed);
  const kinds = mix.map((kind) => ({ ...kind, pick: zipf(kind.count, random) }));
  return Array.from({ length }, () => {
    let point = random() * 100;
    const kind = kinds.find(({ share }) => {
      point -= share;
      return point < 0;
    });
    return kind ? kind.target(kind.pick()) : '/api/prefetch/bootstrap';
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
