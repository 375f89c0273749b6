import { fullInbox, timeParts } from '#server/testing/full-inbox.ts';
import type { Bench, Finding } from './bench.ts';
import { offeredLoad } from './offered-load.ts';
import { benchDatabase, benchServices, benchSite, uncached } from './seeded-site.ts';
import { percentile } from './stats.ts';

const projects = Number(process.env.PROJECTS ?? 1_000_000);
const budgetMs = 100;

/** What a person's pages start with, past every cache, of somebody with 500 notifications and 200 conversations; then each part alone. */
export const bench: Bench = {
  promise: '11 bootstrap',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const database = await benchDatabase(services, projects);
    const cookie = await fullInbox(database);
    const { url } = await benchSite(lifetime, { services, database, env: uncached });
    const request = async () => {
      const answer = await fetch(`${url}/api/prefetch/bootstrap`, { headers: { cookie } });
      const body = await answer.text();
      if (!answer.ok) throw new Error(`the bootstrap answered ${answer.status}: ${body.slice(0, 200)}`);
    };
    await offeredLoad({ perSecond: 50, seconds: 2, request });
    const latencies = await offeredLoad({ perSecond: 50, seconds: 10, request });
    const p95 = percentile(latencies, 0.95);
    const whole: Finding = {
      name: `whole, with who asks: p95 (p50 ${percentile(latencies, 0.5).toFixed(1)} ms)`,
      ours: { rounds: [p95], unit: 'ms' },
      wished: 'low',
      budget: `< ${budgetMs} ms`,
      isKept: p95 < budgetMs,
    };
    const parts = Object.entries(await timeParts(database, 20)).map(
      ([name, rounds]): Finding => ({
        name: `of that ${name}, alone in the database`,
        ours: { rounds, unit: 'ms' },
        wished: 'low',
        budget: 'none',
        isKept: true,
      }),
    );
    return [whole, ...parts];
  },
};
