import postgres from 'postgres';
import { Budget, leastShare } from '#server/odds/ahead.ts';
import { Random } from '#server/testing/random.ts';
import type { Bench } from './bench.ts';
import { benchDatabase, benchServices } from './seeded-site.ts';
import { type Chain, chainOf, type Page, type View, walk } from './walk.ts';

const replayed = 1000;
const trained = 5000;
/** As the server counts: fewer than this many went a way, and it tells nothing. */
const crowd = 10;
const freshMs = 60_000;
const idleMs = 1000;

type Policy = 'none' | 'hover' | 'learnt';
type Odds = Map<string, Page[]>;

/** A thousand walks over a seeded site's pages, loaded ahead by the budget and thresholds that browsers keep. */
export const bench: Bench = {
  promise: 'prefetch',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const sql = postgres(await benchDatabase(services, 1000));
    lifetime.defer(() => sql.end());
    const chain = chainOf(await mostVisited(sql));
    const walks = (seed: number, count: number) => {
      const random = new Random(seed);
      return Array.from({ length: count }, () => walk(chain, random));
    };
    const odds = learn(chain, walks(1, trained));
    const sessions = walks(2, replayed);
    const [none, hover, learnt] = (['none', 'hover', 'learnt'] as const).map((policy) =>
      replay(sessions, policy, odds),
    );
    if (!none || !hover || !learnt) throw new Error('there are three policies');
    return [
      {
        name: 'navigations whose page was there, learnt beside hovered only',
        ours: { rounds: [learnt.hitShare * 100], unit: '%' },
        baseline: { rounds: [hover.hitShare * 100], unit: '%' },
        wished: 'high',
        budget: '> 1',
        isKept: learnt.hitShare > hover.hitShare,
      },
      {
        name: 'the same without any loading ahead: pages that were still fresh',
        ours: { rounds: [none.hitShare * 100], unit: '%' },
        wished: 'high',
        budget: 'none',
        isKept: true,
      },
      {
        name: 'wasted a session, learnt beside hovered only',
        ours: { rounds: [learnt.wastedKb], unit: 'KB' },
        baseline: { rounds: [hover.wastedKb], unit: 'KB' },
        wished: 'low',
        budget: '≤ 200 KB',
        isKept: learnt.wastedKb <= 200,
      },
    ];
  },
};

async function mostVisited(sql: postgres.Sql) {
  const rows = await sql<{ slug: string; username: string; bytes: number }[]>`
    select slug, username, 2500 + length(description) / 2 as bytes from project join "user" u on u.id = owner_id
    where status = 'published' order by view_count desc, slug limit 400`;
  const owner = (username: string) => ({ path: `/users/${username}`, bytes: 5000 });
  return rows.map(({ slug, username, bytes }) => ({ path: `/projects/${slug}`, bytes, owner: owner(username) }));
}

/** Of each page the three that most went to next, where a crowd did and it is likely enough. */
function learn(chain: Chain, sessions: View[][]): Odds {
  const counts = new Map<string, { all: number; to: Map<string, number> }>();
  for (const views of sessions) {
    for (const way of new Set(views.slice(1).map(({ page }, place) => `${views[place]?.page.path} ${page.path}`))) {
      const [from = '', to = ''] = way.split(' ');
      const count = counts.get(from) ?? { all: 0, to: new Map() };
      counts.set(from, { all: count.all + 1, to: count.to.set(to, (count.to.get(to) ?? 0) + 1) });
    }
  }
  return new Map(
    [...counts].map(([from, { all, to }]) => {
      const likely = [...to].filter(([, visitors]) => visitors >= crowd && visitors / all >= leastShare);
      const paths = likely.sort(([, a], [, b]) => b - a).slice(0, 3);
      const pages = new Map(chain.from({ path: from, bytes: 0 }).map(({ page }) => [page.path, page]));
      return [from, paths.flatMap(([path]) => pages.get(path) ?? [])];
    }),
  );
}

function replay(sessions: View[][], policy: Policy, odds: Odds) {
  const sum = { navigations: 0, hits: 0, wasted: 0 };
  for (const views of sessions) {
    const { navigations, hits, wasted } = replayOne(views, policy, odds);
    sum.navigations += navigations;
    sum.hits += hits;
    sum.wasted += wasted;
  }
  return { hitShare: sum.hits / sum.navigations, wastedKb: sum.wasted / sessions.length / 1000 };
}

function replayOne(views: View[], policy: Policy, odds: Odds) {
  const budget = new Budget();
  const known = new Map<string, { until: number; unseen: number }>();
  const result = { navigations: views.length - 1, hits: 0, wasted: 0 };
  const isFresh = (path: string, now: number) => (known.get(path)?.until ?? 0) > now;
  const keep = (path: string, now: number, unseen: number) => {
    result.wasted += known.get(path)?.unseen ?? 0;
    known.set(path, { until: now + freshMs, unseen });
  };
  const guess = ({ path, bytes }: Page, now: number) => {
    if (isFresh(path, now) || !budget.mayBegin(now)) return;
    budget.begin(now)(bytes);
    keep(path, now, bytes);
  };
  let now = 0;
  for (const [place, { page, stayMs, rests }] of views.entries()) {
    const loaded = known.get(page.path);
    if (loaded && isFresh(page.path, now)) {
      if (place > 0) result.hits++;
      loaded.unseen = 0;
    } else keep(page.path, now, 0);
    if (policy === 'learnt') for (const likely of odds.get(page.path) ?? []) guess(likely, now + idleMs);
    if (policy !== 'none') for (const rested of rests) guess(rested, now + stayMs / 2);
    now += stayMs;
  }
  for (const { unseen } of known.values()) result.wasted += unseen;
  return result;
}
