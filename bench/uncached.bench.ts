import type { Bench } from './bench.ts';
import { offeredLoad } from './offered-load.ts';
import { ask, promisedReads } from './promised-reads.ts';
import { benchDatabase, benchServices, benchSite, uncached } from './seeded-site.ts';
import { percentile } from './stats.ts';

const projects = 1_000_000;
const budgetMs = 100;

/** Each promised read past every cache, at 1 M projects and 50 requests a second. */
export const bench: Bench = {
  promise: '5 uncached reads',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const { url: site } = await benchSite(lifetime, {
      services,
      database: await benchDatabase(services, projects),
      env: uncached,
    });
    const findings = [];
    for (const { name, pathOf } of await promisedReads(site)) {
      const request = (index: number) => ask(site, pathOf(index));
      await offeredLoad({ perSecond: 50, seconds: 2, request });
      const latencies = await offeredLoad({ perSecond: 50, seconds: 10, request });
      const p95 = percentile(latencies, 0.95);
      findings.push({
        name: `${name}: p95 (p50 ${percentile(latencies, 0.5).toFixed(1)} ms)`,
        ours: { rounds: [p95], unit: 'ms' },
        wished: 'low' as const,
        budget: `< ${budgetMs} ms`,
        isKept: p95 < budgetMs,
      });
    }
    return findings;
  },
};
