import { TestRedis } from '#server/testing/redis.ts';
import type { Bench } from './bench.ts';
import { ratioOf } from './rounds.ts';
import { benchDatabase, benchServices, benchSite } from './seeded-site.ts';

const pages = ['trending', 'newest', 'top'].flatMap((sort) => [1, 2, 3].map((page) => `sort=${sort}&page=${page}`));

/** What a page of 20 cards takes in Redis, with all that belongs to it but its tags, which pages share. */
export const bench: Bench = {
  promise: '18 Redis',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const redis = await TestRedis.start();
    lifetime.defer(() => redis.end());
    const own = { REDIS_URL: `redis://127.0.0.1:${redis.port}`, CACHE_WARMER_ENABLED: 'false' };
    const { url } = await benchSite(lifetime, { services, database: await benchDatabase(services, 100_000), env: own });

    const ours = { rounds: [] as number[], unit: 'KiB' };
    const baseline = { rounds: [] as number[], unit: 'KiB' };
    const entries = () => redis.use((client) => client.keys('{prova}:entry:feed.list:*'));
    for (const page of pages) {
      const before = new Set(await entries());
      const body = await (await fetch(`${url}/api/projects?${page}`)).text();
      const [key = ''] = (await entries()).filter((entry) => !before.has(entry));
      const bytes = (await redis.use((client) => client.memory('USAGE', key, 'SAMPLES', 0))) ?? Number.NaN;
      ours.rounds.push(bytes / 1024);
      baseline.rounds.push(Buffer.byteLength(body) / 1024);
    }
    return [
      {
        name: 'MEMORY USAGE of a page of 20 cards / its JSON, nine pages',
        ours,
        baseline,
        wished: 'low',
        budget: '≤ 0.35',
        isKept: ratioOf(ours, baseline, 'low').worst <= 0.35,
      },
    ];
  },
};
