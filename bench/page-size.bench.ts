import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Bench } from './bench.ts';
import { ask } from './promised-reads.ts';
import { benchDatabase, benchServices, benchSite } from './seeded-site.ts';

/** How large a page of 20 cards is as JSON: what a cached one is to be held against. */
export const bench: Bench = {
  promise: '18 Redis, raw size',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const site = await benchSite(services, await benchDatabase(services, 100_000), lifetime);
    const page = Buffer.from(await ask(site, '/api/projects'));
    const sizes = { 'plain JSON': page, gzip: gzipSync(page), brotli: brotliCompressSync(page) };
    return Object.entries(sizes).map(([name, { length }]) => ({
      name: `a page of 20 cards, ${name}`,
      ours: { rounds: [length], unit: 'bytes' },
      wished: 'low' as const,
      budget: 'none of its own',
      isKept: true,
    }));
  },
};
