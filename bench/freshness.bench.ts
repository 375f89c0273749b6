import { setTimeout as pause } from 'node:timers/promises';
import { CacheInstance } from '#server/testing/cache-fleet.ts';
import { FaultProxy } from '#server/testing/fault-proxy.ts';
import { TestRedis } from '#server/testing/redis.ts';
import type { Bench, Finding } from './bench.ts';
import { percentile } from './stats.ts';

const writes = 500;

/** From a commit on one process until another serves it as fresh, for 500 keys that both have. */
export const bench: Bench = {
  promise: '10 freshness',
  async run(lifetime) {
    const redis = await TestRedis.start();
    const line = await FaultProxy.to(redis.port);
    lifetime.defer(() => redis.end());
    lifetime.defer(() => line.end());
    const values = new Map<string, number>();
    const load = async (key: string) => `${values.get(key) ?? 0}`;
    const ports = { commands: redis.port, bus: redis.port };
    const writer = await CacheInstance.start({ ports, load });
    const reader = await CacheInstance.start({ ports: { ...ports, bus: line.port }, load });
    lifetime.defer(() => writer.kill());
    lifetime.defer(() => reader.kill());
    const keys = Array.from({ length: writes }, (_, n) => `key${n}`);

    /** Writes each key once, so many a second; the delays until the reader has them. */
    const delays = async (perSecond: number) => {
      for (const instance of [writer, reader]) await instance.readEach(keys);
      await pause(1100); // computed a moment ago they could not be computed again
      const startedMs = performance.now();
      const freshAfter = keys.map(async (key, n) => {
        await pause(Math.max(startedMs + (n * 1000) / perSecond - performance.now(), 1));
        const value = (values.get(key) ?? 0) + 1;
        values.set(key, value);
        const committedAt = performance.timeOrigin + performance.now();
        const [freshAt] = await Promise.all([reader.readUntil(key, `${value}`), writer.bump(key)]);
        return freshAt - committedAt;
      });
      return Promise.all(freshAfter);
    };

    const whole = await delays(50);
    const cutting = delays(250);
    await pause(1100 + 1500);
    line.silence();
    await pause(1000);
    line.mend();
    return [
      finding('commit → fresh on another process, p99 of 500', whole, 500),
      finding('the same, bus cut for a second', await cutting, 2000),
    ];
  },
};

function finding(name: string, delaysMs: number[], budgetMs: number): Finding {
  const p99 = percentile(delaysMs, 0.99);
  return {
    name: `${name} (p50 ${percentile(delaysMs, 0.5).toFixed(0)} ms)`,
    ours: { rounds: [p99], unit: 'ms' },
    wished: 'low',
    budget: `< ${budgetMs} ms`,
    isKept: p99 < budgetMs,
  };
}
