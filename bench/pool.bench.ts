import { freePort } from '../scripts/services/free-port.ts';
import { build } from '../scripts/up/build.ts';
import { startSite } from '../scripts/up/site.ts';
import type { Bench, Finding } from './bench.ts';
import { offeredLoad } from './offered-load.ts';
import { ask, promisedReads } from './promised-reads.ts';
import { benchDatabase, benchServices } from './seeded-site.ts';
import { percentile } from './stats.ts';

/** What an instance without any cache is offered: reads in turn, so all kinds at once. */
const perSecond = 150;
const sizes = [2, 4, 10, 20, 60];

/** How many connections serve a fixed load of uncached reads best. */
export const bench: Bench = {
  promise: 'pool',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const databaseUrl = await benchDatabase(services, 100_000);
    process.env.PROVA_BUILD = 'bench';
    await build(lifetime);
    const findings: Finding[] = [];
    for (const size of sizes) findings.push(await measure(size, { databaseUrl, redisUrl: services.redisUrl ?? '' }));
    return findings;
  },
};

async function measure(size: number, urls: { databaseUrl: string; redisUrl: string }): Promise<Finding> {
  await using lifetime = new AsyncDisposableStack();
  const port = `${await freePort()}`;
  const env = {
    DATABASE_URL: urls.databaseUrl,
    REDIS_URL: urls.redisUrl,
    PORT: port,
    LOG_LEVEL: 'warn',
    CACHE_ENABLED: 'false',
  };
  await startSite({ NODE_ENV: 'production', ...env, DATABASE_POOL_SIZE: `${size}` }, lifetime);
  const site = `http://127.0.0.1:${port}`;
  const reads = await promisedReads(site);
  const request = (index: number) => ask(site, reads[index % reads.length]?.pathOf(index) ?? '/api/projects');
  await offeredLoad({ perSecond, seconds: 5, request });
  const latencies = await offeredLoad({ perSecond, seconds: 20, request });
  const [p50, p99] = [0.5, 0.99].map((rank) => percentile(latencies, rank).toFixed(1));
  return {
    name: `${size} connections: p95 (p50 ${p50}, p99 ${p99} ms)`,
    ours: { rounds: [percentile(latencies, 0.95)], unit: 'ms' },
    wished: 'low',
    budget: 'none: the least is best',
    isKept: true,
  };
}
