import type { Bench, Finding } from './bench.ts';
import { press } from './load/wrk.ts';
import { inTurn, ratioOf } from './rounds.ts';
import { benchDatabase, benchServices, benchSite, plainNext } from './seeded-site.ts';

const load = { connections: 64, seconds: 4 };

/** What the front is worth: the same addresses of the same build with it, and by `next start` alone. */
export const bench: Bench = {
  promise: '2, 4 beside plain Next',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const database = await benchDatabase(services, 100_000);
    const ours = await benchSite(lifetime, { services, database });
    const plain = await plainNext(lifetime, { services, database });
    const { items } = await (await fetch(`${ours.url}/api/projects`)).json();
    const feed = '/api/trpc/feed.list?input=%7B%22sort%22%3A%22trending%22%7D';

    const compare = async (name: string, path: string, least: number): Promise<Finding> => {
      const bytes = await Promise.all([ours, plain].map(async ({ url }) => (await fetch(url + path)).text()));
      if (path.startsWith('/api') && bytes[0] !== bytes[1])
        throw new Error(`${path} has other bytes without the front`);
      const rate = (url: string) => async () => (await press(url + path, load)).perSecond;
      const sides = await inTurn({ ours: rate(ours.url), baseline: rate(plain.url), unit: 'req/s' });
      const isKept = ratioOf(sides.ours, sides.baseline, 'high').median >= least;
      return { name, ...sides, wished: 'high', budget: `≥ ${least}x`, isKept };
    };
    return [
      await compare('2: feed.list by tRPC', feed, 15),
      await compare('4: the document /', '/', 50),
      await compare('4: a project’s document', `/projects/${items[0].slug}`, 50),
    ];
  },
};
