import { once } from 'node:events';
import { startChild } from '../scripts/services/child.ts';
import type { Bench } from './bench.ts';
import type { CrowdOptions, CrowdResult } from './load/crowd.ts';
import { cpuMsOf, startFront, startServer } from './load/server.ts';
import { percentile } from './stats.ts';

const load = { connections: 10_000, perSecond: 6000, seconds: 60, warmUpSeconds: 10 };

/** Many people at once: 10,000 open connections, a mix of reads at a fixed rate, all on one machine. */
export const bench: Bench = {
  promise: '7 crowd',
  async run(lifetime) {
    const origin = await startServer(lifetime, ['bench/load/plain-origin.ts'], (port) => [port]);
    const front = await startFront(lifetime, origin.url);
    const before = { ms: performance.now(), cpuMs: cpuMsOf(front.pid) };
    const { latenciesMs, errors, hitShare, cpuShare } = await crowd(lifetime, { url: front.url, ...load });
    const frontShare = (cpuMsOf(front.pid) - before.cpuMs) / (performance.now() - before.ms);
    const at = (rank: number) => percentile(latenciesMs, rank);
    const finding = (name: string, value: number, unit: string) => ({ name, ours: { rounds: [value], unit } });
    return [
      { ...finding('p50', at(0.5), 'ms'), wished: 'low', budget: '< 10 ms', isKept: at(0.5) < 10 },
      { ...finding('p95', at(0.95), 'ms'), wished: 'low', budget: '< 40 ms', isKept: at(0.95) < 40 },
      { ...finding('p99', at(0.99), 'ms'), wished: 'low', budget: '< 150 ms', isKept: at(0.99) < 150 },
      { ...finding('errors', errors, ''), wished: 'low', budget: '0', isKept: errors === 0 },
      { ...finding('hits', hitShare * 100, '%'), wished: 'high', budget: '≥ 95 %', isKept: hitShare >= 0.95 },
      { ...finding('of one core, for the load itself', cpuShare * 100, '%'), wished: 'low', budget: '', isKept: true },
      { ...finding('of one core, for the front', frontShare * 100, '%'), wished: 'low', budget: '', isKept: true },
    ];
  },
};

async function crowd(lifetime: AsyncDisposableStack, options: CrowdOptions): Promise<CrowdResult> {
  const args = [process.execPath, 'bench/load/crowd.ts', JSON.stringify(options)];
  const child = startChild(lifetime, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const [result] = await once(child.process, 'message');
  return result;
}
