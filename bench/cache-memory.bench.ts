import { setTimeout as pause } from 'node:timers/promises';
import { CacheInstance } from '#server/testing/cache-fleet.ts';
import { TestRedis } from '#server/testing/redis.ts';
import type { Bench } from './bench.ts';

const pages = 10_000;
const soakPages = 5000;
const soakMinutes = Number(process.env.SOAK_MINUTES ?? 30);
const warmUpMinutes = soakMinutes / 3;

/** What copies weigh in a process that got them from Redis, and whether it grows while it serves. */
export const bench: Bench = {
  promise: '19 memory',
  async run(lifetime) {
    const redis = await TestRedis.start();
    lifetime.defer(() => redis.end());
    const ports = { commands: redis.port, bus: redis.port };
    const start = async (...flags: string[]) => {
      const instance = await CacheInstance.start({ ports, load: async (key) => page(key), flags });
      lifetime.defer(() => instance.kill());
      return instance;
    };
    const keys = Array.from({ length: pages }, (_, n) => `page${n}`);
    const filler = await start();
    await filler.readEach(keys);

    const reader = await start('--expose-gc', '--max-semi-space-size=8');
    await reader.readEach(keys.slice(0, 100));
    const before = await reader.memory();
    await reader.readEach(keys);
    await pause(2000);
    const after = await reader.memory();
    const grownBytes = after.residentBytes - before.residentBytes;
    const bodyBytes = (pages - 100) * page('page0').length;

    const slope = await soak(reader, filler, keys.slice(0, soakPages));
    return [
      {
        name: `resident growth for ${pages} pages / the sum of their bytes`,
        ours: { rounds: [grownBytes / 2 ** 20], unit: 'MiB' },
        baseline: { rounds: [bodyBytes / 2 ** 20], unit: 'MiB' },
        wished: 'low',
        budget: '≤ 1.3',
        isKept: grownBytes / bodyBytes <= 1.3,
      },
      {
        name: `slope of ${soakMinutes} minutes of reads and bumps over ${soakPages} keys, after warm-up`,
        ours: { rounds: [slope], unit: 'MiB/min' },
        wished: 'low',
        budget: '≤ 1 MiB/min',
        isKept: slope <= 1,
      },
    ];
  },
};

/** A page of 15 kB that is another for each key. */
function page(key: string): string {
  const card = (n: number) => ({
    slug: `${key}-${n}`,
    title: `Title ${key} ${n}`,
    tagline: 'a'.repeat(600),
    proofScore: n,
  });
  return JSON.stringify({ items: Array.from({ length: 21 }, (_, n) => card(n)) });
}

/** Reads and bumps all the time; by how much the reader grows, by least squares. */
async function soak(reader: CacheInstance, writer: CacheInstance, keys: string[]): Promise<number> {
  const samples: { minutes: number; mebibytes: number }[] = [];
  const startedMs = performance.now();
  for (let n = 0, minutes = 0; minutes < soakMinutes; n++, minutes = (performance.now() - startedMs) / 60_000) {
    const key = keys[(n * 7919) % keys.length] ?? '';
    await Promise.all([reader.read(key, { times: 20 }), n % 10 ? reader.read(key) : writer.bump(key)]);
    if (n % 500 !== 0) continue;
    await pause(100);
    await Promise.all([reader.events(), writer.events()]); // what they note for tests would grow for ever
    samples.push({ minutes, mebibytes: (await reader.memory()).residentBytes / 2 ** 20 });
  }
  return slopeOf(samples.filter(({ minutes }) => minutes > warmUpMinutes));
}

function slopeOf(samples: { minutes: number; mebibytes: number }[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = { minutes: mean(samples.map((s) => s.minutes)), mebibytes: mean(samples.map((s) => s.mebibytes)) };
  const covariance = mean(samples.map((s) => (s.minutes - middle.minutes) * (s.mebibytes - middle.mebibytes)));
  return covariance / mean(samples.map((s) => (s.minutes - middle.minutes) ** 2));
}
