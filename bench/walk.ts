import type { Random } from '#server/testing/random.ts';

export type Page = { path: string; bytes: number };

/** One page of a reader's way, how long they stay (ms), and what their pointer rests on there. */
export type View = { page: Page; stayMs: number; rests: Page[] };

type Step = { page: Page; weight: number };

/** A site as its readers walk it: from each page to some with a weight, and away. */
export type Chain = { start: Page; from: (page: Page) => Step[] };

/**
 * The chain of a site's projects, the most visited first: the feed and the board lead to them as to rows further and
 * further down (Zipf), a project to its neighbours, its maker and back.
 */
export function chainOf(projects: (Page & { owner: Page })[]): Chain {
  const feed = { path: '/', bytes: 9000 };
  const board = { path: '/leaderboard', bytes: 8000 };
  const rows = projects.map((page, place) => ({ page, weight: 70 / (place + 1) }));
  const ways = new Map<string, Step[]>([
    [feed.path, [...rows, { page: board, weight: 40 }]],
    [board.path, [...rows.map(({ page, weight }) => ({ page, weight: weight / 2 })), { page: feed, weight: 60 }]],
  ]);
  for (const [place, { path, owner }] of projects.entries()) {
    const near = [1, 2, 3].flatMap((step) => projects[(place + step * step) % projects.length] ?? []);
    ways.set(path, [
      { page: feed, weight: 35 },
      { page: owner, weight: 20 },
      ...near.map((page, n) => ({ page, weight: 20 / (n + 1) })),
    ]);
    ways.set(owner.path, [{ page: feed, weight: 50 }, ...near.map((page) => ({ page, weight: 10 }))]);
  }
  return { start: feed, from: ({ path }) => ways.get(path) ?? [] };
}

/** A reader's way. Six of ten have a pointer, which rests on what they open nine times in ten, and on one other thing. */
export function walk({ start, from }: Chain, random: Random): View[] {
  const hasPointer = random.chance(0.6);
  const views: View[] = [];
  let page: Page | undefined = start;
  while (page && views.length < 30) {
    const steps = from(page);
    const next: Page | undefined = random.chance(0.15) ? undefined : chosen(steps, random);
    const rests = hasPointer ? [chosen(steps, random), ...(random.chance(0.9) ? [next] : [])] : [];
    const stayMs = 2000 + random.below(40_000);
    views.push({ page, stayMs, rests: rests.filter((one) => one !== undefined) });
    page = next;
  }
  return views;
}

function chosen(steps: Step[], random: Random): Page | undefined {
  let at = random.next() * steps.reduce((sum, { weight }) => sum + weight, 0);
  return steps.find(({ weight }) => {
    at -= weight;
    return at < 0;
  })?.page;
}
