import { setTimeout as pause } from 'node:timers/promises';
import { membersOf } from '#server/testing/members.ts';
import type { Bench } from './bench.ts';
import { castVote } from './cast-vote.ts';
import { crowd } from './load/start-crowd.ts';
import { inTurn, ratioOf } from './rounds.ts';
import { benchDatabase, benchServices, benchSite } from './seeded-site.ts';
import { percentile } from './stats.ts';

const votesPerSecond = Number(process.env.VOTES ?? 200);
/** Each votes less often than the limit allows. */
const voters = 501;
const target = '/api/trpc/feed.list?input=%7B%22sort%22%3A%22trending%22%7D';
const load = { connections: 64, perSecond: 1000, seconds: 20, warmUpSeconds: 2 };

/** The hottest read while 200 votes a second change what it shows, and while nobody votes. */
export const bench: Bench = {
  promise: '8 write storm',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const database = await benchDatabase(services, 100_000);
    const { url } = await benchSite(lifetime, { services, database });
    const cookies = await membersOf(database, voters);
    const { items } = await (await fetch(`${url}/api/projects`)).json();
    const slugs: string[] = items.map(({ slug }: { slug: string }) => slug);

    let votes = 0;
    const p99 = async () => {
      const { latenciesMs, errors } = await crowd(lifetime, { url, targets: [target], ...load });
      return errors > 0 ? Number.POSITIVE_INFINITY : percentile(latenciesMs, 0.99);
    };
    const inStorm = async () => {
      const storm = new AbortController();
      const voting = vote(storm.signal);
      const value = await p99();
      storm.abort();
      votes += await voting;
      return value;
    };
    const vote = async (over: AbortSignal) => {
      const startedAt = performance.now();
      const underWay: Promise<void>[] = [];
      for (let n = 0; !over.aborted; n++) {
        await pause(Math.max(startedAt + (n * 1000) / votesPerSecond - performance.now(), 0));
        const cookie = cookies[n % cookies.length] ?? '';
        const value = Math.floor(n / cookies.length) % 2 === 0 ? 1 : -1;
        underWay.push(castVote({ url, cookie, slug: slugs[n % slugs.length] ?? '', value }));
      }
      return (await Promise.all(underWay)).length;
    };
    const sides = await inTurn({ ours: inStorm, baseline: p99, unit: 'ms' });
    const rounds = sides.ours.rounds.length + 1;
    const perSecond = votes / rounds / (load.seconds + load.warmUpSeconds);
    return [
      {
        name: `feed.list p99, ${load.perSecond} req/s offered, ${perSecond.toFixed(0)} votes/s / none`,
        ...sides,
        wished: 'low',
        budget: '≤ 1.5',
        isKept: ratioOf(sides.ours, sides.baseline, 'low').median <= 1.5,
      },
    ];
  },
};
