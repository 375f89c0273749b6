import http from 'node:http';
import type { Bench, Finding } from './bench.ts';
import { residentBytesOf, startFront, startServer } from './load/server.ts';

const pages = 10_000;
const readers = 32;

/**
 * What the front's process grows by when it stores many answers, beside what they weigh on the wire. Once in its life V8
 * also takes memory for young objects, which it gives back when it is idle: the site is started with less of it.
 */
export const bench: Bench = {
  promise: '19 memory',
  async run(lifetime) {
    const script = ['bench/load/plain-origin.ts'];
    const origin = await startServer(lifetime, { script, args: (port) => [port] });
    return [
      finding(`growth for ${pages} stored pages`, await growth(lifetime, origin.url, ['--max-semi-space-size=8'])),
      {
        ...finding("the same with Node's default for young objects", await growth(lifetime, origin.url, [])),
        ...{ budget: '', isKept: true },
      },
    ];
  },
};

function finding(name: string, ratio: number): Finding {
  const ours = { rounds: [ratio], unit: '× their bytes' };
  return { name, ours, wished: 'low', budget: '≤ 1.3', isKept: ratio <= 1.3 };
}

async function growth(lifetime: AsyncDisposableStack, origin: string, nodeOptions: string[]): Promise<number> {
  const front = await startFront(lifetime, origin, { nodeOptions, options: ['--max-mib', '512'] });
  await readAll(front.url, (index) => `/api/prefetch/warm-up-${index}`);
  const before = residentBytesOf(front.pid);
  const sent = await readAll(front.url, (index) => `/api/investors/public?page=${index}`);
  return (residentBytesOf(front.pid) - before) / sent;
}

/** Reads `pages` addresses once; the bytes that came. */
async function readAll(url: string, target: (index: number) => string): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: readers });
  let next = 0;
  let bytes = 0;
  const reader = async () => {
    while (next < pages) {
      const size = await sizeOf(url + target(next++), agent);
      bytes += size;
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
  agent.destroy();
  return bytes;
}

function sizeOf(url: string, agent: http.Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent }, (response) => {
        let size = response.rawHeaders.reduce((sum, text) => sum + text.length + 2, 0);
        response.on('data', (part: Buffer) => {
          size += part.length;
        });
        response.on('end', () => resolve(size));
      })
      .on('error', reject);
  });
}
