import { TestRedis } from '#server/testing/redis.ts';
import { Failure } from '../scripts/failure.ts';
import type { Bench } from './bench.ts';
import { benchDatabase, benchServices, benchSite } from './seeded-site.ts';
import { median } from './stats.ts';

const rounds = 5;
const secret = 'a secret for benches only';

/** The whole warm set into an empty cache, each time by a new process and into a new Redis. */
export const bench: Bench = {
  promise: '13 warm run',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const database = await benchDatabase(services, 100_000);
    const tookMs: number[] = [];
    let keys = 0;
    for (let round = 0; round < rounds; round++) {
      await using own = new AsyncDisposableStack();
      const redis = await TestRedis.start();
      own.defer(() => redis.end());
      const env = { REDIS_URL: `redis://127.0.0.1:${redis.port}`, CACHE_WARMER_ENABLED: 'false', CRON_SECRET: secret };
      const { url } = await benchSite(own, { services, database, env });
      const startedAt = performance.now();
      const response = await fetch(`${url}/api/cron/warm`, { headers: { authorization: `Bearer ${secret}` } });
      const report = await response.json();
      tookMs.push(performance.now() - startedAt);
      if (report.failed !== 0) throw new Failure(`Not all could be warmed: ${JSON.stringify(report)}`);
      keys = report.keys;
    }
    return [
      {
        name: `${keys} answers at 100,000 projects`,
        ours: { rounds: tookMs.map((ms) => ms / 1000), unit: 's' },
        wished: 'low',
        budget: '< 5 s',
        isKept: median(tookMs) < 5000,
      },
    ];
  },
};
