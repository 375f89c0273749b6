import type { Bench, Finding } from './bench.ts';
import { offeredLoad } from './offered-load.ts';
import { ask, promisedReads } from './promised-reads.ts';
import { inTurn, ratioOf } from './rounds.ts';
import { benchDatabase, benchServices, benchSite, uncached } from './seeded-site.ts';
import { median } from './stats.ts';

/** What a hundred times the data, and five hundred pages of depth, cost an uncached read. */
export const bench: Bench = {
  promise: '6 growth',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const { url: large } = await benchSite(lifetime, {
      services,
      database: await benchDatabase(services, 1_000_000),
      env: uncached,
    });
    const { url: small } = await benchSite(lifetime, {
      services,
      database: await benchDatabase(services, 10_000),
      env: uncached,
    });
    const ofSmall = await promisedReads(small);
    const findings: Finding[] = [];
    for (const [i, read] of (await promisedReads(large)).entries()) {
      const baseline = ofSmall[i];
      if (!baseline) continue;
      findings.push(
        await compare(`${read.name}: 1 M / 10 k`, 2, {
          ours: (index) => ask(large, read.pathOf(index)),
          baseline: (index) => ask(small, baseline.pathOf(index)),
        }),
      );
    }
    for (const sort of ['trending', 'newest', 'top']) {
      const [second, deep] = await cursorsOf(large, sort);
      findings.push(
        await compare(`feed by ${sort}: page 500 / page 2, which is not counted either`, 1.2, {
          ours: () => ask(large, `/api/projects?sort=${sort}&cursor=${deep}`),
          baseline: () => ask(large, `/api/projects?sort=${sort}&cursor=${second}`),
        }),
      );
    }
    return findings;
  },
};

type Requests = { ours: (index: number) => Promise<string>; baseline: (index: number) => Promise<string> };

/** Medians of a second's load of each, in turn. */
async function compare(name: string, budget: number, { ours, baseline }: Requests): Promise<Finding> {
  const p50 = (request: Requests['ours']) => async () =>
    median(await offeredLoad({ perSecond: 40, seconds: 1, request }));
  const sides = await inTurn({ ours: p50(ours), baseline: p50(baseline), unit: 'ms' });
  const isKept = ratioOf(sides.ours, sides.baseline, 'low').median <= budget;
  return { name, ...sides, wished: 'low', budget: `≤ ${budget}`, isKept };
}

/** Cursors of page 2 and page 500, at 20 a page. */
async function cursorsOf(site: string, sort: string): Promise<[string, string]> {
  const next = async (query: string): Promise<string> =>
    JSON.parse(await ask(site, `/api/projects?sort=${sort}&${query}`)).nextCursor;
  const second = await next('limit=20');
  let deep = second;
  for (let row = 20; row < 499 * 20; row += 40)
    deep = await next(`limit=${Math.min(40, 499 * 20 - row)}&cursor=${deep}`);
  return [second, deep];
}
