import { manyRoles } from '#server/testing/many-roles.ts';
import type { Bench, Finding } from './bench.ts';
import { offeredLoad } from './offered-load.ts';
import { ask, promisedReads } from './promised-reads.ts';
import { benchDatabase, benchServices, benchSite, uncached } from './seeded-site.ts';
import { percentile } from './stats.ts';

const projects = Number(process.env.PROJECTS ?? 1_000_000);
const investors = Math.min(20_000, projects / 50);
const dashboardBudgetMs = 150;
const directoryBudgetMs = 100;

/** The dashboard of somebody with every role, and the directory with its statistics, past every cache. */
export const bench: Bench = {
  promise: '12 dashboard and directory',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const database = await benchDatabase(services, projects, { investors });
    const cookie = await manyRoles(database);
    const { url } = await benchSite(lifetime, { services, database, env: uncached });
    const dashboard = async () => {
      const answer = await fetch(`${url}/api/prefetch/dashboard-data`, { headers: { cookie } });
      const body = await answer.text();
      if (!answer.ok) throw new Error(`the dashboard answered ${answer.status}: ${body.slice(0, 200)}`);
    };
    const findings = [await measured('dashboard of every role, with who asks', dashboardBudgetMs, dashboard)];
    for (const { name, pathOf } of await promisedReads(url)) {
      if (!name.startsWith('directory')) continue;
      findings.push(await measured(name, directoryBudgetMs, (index) => ask(url, pathOf(index))));
    }
    return findings;
  },
};

async function measured(
  name: string,
  budgetMs: number,
  request: (index: number) => Promise<unknown>,
): Promise<Finding> {
  // Until every connection of the pool has run the statement often enough to keep its plan.
  await offeredLoad({ perSecond: 50, seconds: 10, request });
  const latencies = await offeredLoad({ perSecond: 50, seconds: 10, request });
  const p95 = percentile(latencies, 0.95);
  return {
    name: `${name}: p95 (p50 ${percentile(latencies, 0.5).toFixed(1)} ms)`,
    ours: { rounds: [p95], unit: 'ms' },
    wished: 'low',
    budget: `< ${budgetMs} ms`,
    isKept: p95 < budgetMs,
  };
}
