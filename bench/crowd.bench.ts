import { membersOf } from '#server/testing/members.ts';
import type { Bench } from './bench.ts';
import { type Things, targetsOf } from './load/mix.ts';
import { cpuMsOf } from './load/server.ts';
import { crowd } from './load/start-crowd.ts';
import { benchDatabase, benchServices, benchSite } from './seeded-site.ts';
import { percentile } from './stats.ts';

const load = { connections: 10_000, perSecond: 6000, seconds: 60, warmUpSeconds: 10 };

/** Many people at once: 10,000 open connections, a mix of reads at a fixed rate, all on one machine. */
export const bench: Bench = {
  promise: '7 crowd',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const database = await benchDatabase(services, 100_000);
    const site = await benchSite(lifetime, { services, database });
    const things = { ...(await thingsOf(site.url)), cookies: await membersOf(database, 500) };
    const targets = targetsOf(things, load.perSecond * 10, 1);
    await visit(site.url, new Set(targets));
    const before = { ms: performance.now(), cpuMs: cpuMsOf(site.pid) };
    const { latenciesMs, errors, hitShare, cpuShare } = await crowd(lifetime, { url: site.url, targets, ...load });
    const siteShare = (cpuMsOf(site.pid) - before.cpuMs) / (performance.now() - before.ms);
    const at = (rank: number) => percentile(latenciesMs, rank);
    const finding = (name: string, value: number, unit: string) => ({ name, ours: { rounds: [value], unit } });
    return [
      { ...finding('p50', at(0.5), 'ms'), wished: 'low', budget: '< 10 ms', isKept: at(0.5) < 10 },
      { ...finding('p95', at(0.95), 'ms'), wished: 'low', budget: '< 40 ms', isKept: at(0.95) < 40 },
      { ...finding('p99', at(0.99), 'ms'), wished: 'low', budget: '< 150 ms', isKept: at(0.99) < 150 },
      { ...finding('errors', errors, ''), wished: 'low', budget: '0', isKept: errors === 0 },
      { ...finding('hits', hitShare * 100, '%'), wished: 'high', budget: '≥ 95 %', isKept: hitShare >= 0.95 },
      { ...finding('of one core, for the load itself', cpuShare * 100, '%'), wished: 'low', budget: '', isKept: true },
      { ...finding('of one core, for the site', siteShare * 100, '%'), wished: 'low', budget: '', isKept: true },
    ];
  },
};

/** Asks for each once: a site that has been read before the crowd comes. */
async function visit(url: string, targets: Iterable<string>): Promise<void> {
  const left = targets[Symbol.iterator]();
  const visitor = async () => {
    for (let next = left.next(); !next.done; next = left.next()) {
      const [path = '', cookie = ''] = next.value.split(' ');
      await (await fetch(url + path, { headers: { cookie } })).arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: 8 }, visitor));
}

/** Up to 5,000 projects, 1,000 people, 100 chains and 500 words, as the site lists them. */
async function thingsOf(url: string): Promise<Omit<Things, 'cookies'>> {
  const projects = await listed(`${url}/api/projects?sort=top&limit=50`, 5000);
  const people = await listed(`${url}/api/leaderboard/users?limit=100`, 1000);
  const chains = await listed(`${url}/api/chains?limit=50`, 100);
  const words = projects.flatMap(({ title = '' }) => title.split(/\W+/)).filter((word) => word.length > 3);
  return {
    slugs: projects.map(({ slug = '' }) => slug),
    usernames: people.map(({ username = '' }) => username),
    chains: chains.map(({ slug = '' }) => slug),
    words: [...new Set(words)].slice(0, 500),
  };
}

/** A list as far as `count`, page by page. */
async function listed(url: string, count: number): Promise<Record<string, string>[]> {
  const items: Record<string, string>[] = [];
  for (let cursor: string | null = ''; items.length < count && cursor !== null; ) {
    const page = await (await fetch(cursor ? `${url}&cursor=${cursor}` : url)).json();
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items.slice(0, count);
}
