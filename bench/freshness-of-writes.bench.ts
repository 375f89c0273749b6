import { setTimeout as pause } from 'node:timers/promises';
import { membersOf } from '#server/testing/members.ts';
import type { Bench } from './bench.ts';
import { castVote } from './cast-vote.ts';
import { benchDatabase, benchServices, benchSite } from './seeded-site.ts';
import { percentile } from './stats.ts';

const writes = 500;
const perSecond = 20;
/** Votes on one project are further apart than its answers are made anew. */
const projects = 100;

/** From a vote sent to one instance until the other serves the project with it, to whoever asks. */
export const bench: Bench = {
  promise: '10 freshness',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const database = await benchDatabase(services, 10_000);
    const writer = await benchSite(lifetime, { services, database });
    const reader = await benchSite(lifetime, { services, database });
    const cookies = await membersOf(database, 50);
    const { items } = await (await fetch(`${reader.url}/api/projects?limit=50`)).json();
    const more = await (await fetch(`${reader.url}/api/projects?limit=50&page=2`)).json();
    const slugs: string[] = [...items, ...more.items].map(({ slug }: { slug: string }) => slug).slice(0, projects);
    const netVotes = async (url: string, slug: string): Promise<number> =>
      (await (await fetch(`${url}/api/projects/${slug}`)).json()).netVotes;

    const voterOf = (n: number) => cookies[n % cookies.length] ?? '';
    // An earlier run's votes are withdrawn, so that each of this one changes something.
    for (const [n, slug] of slugs.entries()) {
      await castVote({ url: writer.url, cookie: voterOf(n), slug, value: 0 });
      await Promise.all([netVotes(writer.url, slug), netVotes(reader.url, slug)]);
    }
    // Each begins fresh, and longer ago than a second: what was made just now is not made again at once, by rule.
    await pause(2000);
    await Promise.all(slugs.flatMap((slug) => [netVotes(writer.url, slug), netVotes(reader.url, slug)]));
    await pause(2000);
    const startedAt = performance.now();
    const delays = Array.from({ length: writes }, async (_, n) => {
      const slug = slugs[n % slugs.length] ?? '';
      const round = Math.floor(n / slugs.length);
      await pause(startedAt + (n * 1000) / perSecond - performance.now());
      const before = await netVotes(reader.url, slug);
      const sentAt = performance.now();
      const value = round % 2 === 0 ? 1 : -1;
      const cast = castVote({ url: writer.url, cookie: voterOf(n), slug, value });
      while ((await netVotes(reader.url, slug)) === before) await pause(2);
      const delayMs = performance.now() - sentAt;
      await cast;
      return delayMs;
    });
    const delaysMs = await Promise.all(delays);
    const p99 = percentile(delaysMs, 0.99);
    return [
      {
        name: `vote sent to one instance → on the other, p99 of ${writes} (p50 ${percentile(delaysMs, 0.5).toFixed(0)} ms)`,
        ours: { rounds: [p99], unit: 'ms' },
        wished: 'low',
        budget: '< 500 ms',
        isKept: p99 < 500,
      },
    ];
  },
};
