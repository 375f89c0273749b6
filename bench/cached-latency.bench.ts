import http from 'node:http';
import type { Bench } from './bench.ts';
import { type Server, startFront, startServer } from './load/server.ts';
import { offeredLoad } from './offered-load.ts';
import { percentile } from './stats.ts';

const target = '/api/trpc/feed.list?input=%7B%22sort%22%3A%22trending%22%7D';
const rounds = 5;
const seconds = 10;
const perSecond = 3000;
const connections = 64;

/** How long a stored answer takes at a fixed load, from when each request was due. */
export const bench: Bench = {
  promise: '3 cached p95',
  async run(lifetime) {
    const origin = await startServer(lifetime, ['bench/load/plain-origin.ts'], (port) => [port]);
    const front = await startFront(lifetime, origin.url);
    const p95s: number[] = [];
    const shares: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const started = process.cpuUsage();
      p95s.push(percentile(await offer(front), 0.95));
      const { user, system } = process.cpuUsage(started);
      shares.push((user + system) / 1e4 / seconds);
    }
    const name = `feed page, ${perSecond} req/s offered, ${connections} connections`;
    const isKept = p95s.every((p95) => p95 < 10);
    return [
      { name, ours: { rounds: p95s, unit: 'ms' }, wished: 'low', budget: '< 10 ms', isKept },
      {
        name: 'of one core, for the load itself',
        ours: { rounds: shares, unit: '%' },
        wished: 'low',
        budget: '',
        isKept: true,
      },
    ];
  },
};

async function offer({ url }: Server): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const request = () =>
    new Promise<void>((resolve, reject) => {
      http
        .get(url + target, { agent }, (response) => {
          if (response.statusCode !== 200) reject(new Error(`Status ${response.statusCode}`));
          response.resume().on('end', resolve);
        })
        .on('error', reject);
    });
  try {
    return await offeredLoad({ perSecond, seconds, request });
  } finally {
    agent.destroy();
  }
}
