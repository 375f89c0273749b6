import type { Redis } from 'ioredis';
import { Breaker } from '../breaker.ts';
import { type Clock, systemClock } from '../clock.ts';

/** Counts that all instances share. */
export type Counts = {
  /** Adds to keys, which are forgotten after `keepMs`; gives each one's total. Rejects where it cannot, and soon. */
  add: (additions: readonly Addition[], keepMs: number) => Promise<number[]>;
  close: () => void;
};

type Addition = { key: string; by: number };

/** `name` tells the counts of one limit from others'. Sends one batch a call, and none while Redis is away. */
export function redisCounts(redis: Redis, { name, clock = systemClock }: { name: string; clock?: Clock }): Counts {
  const check = async () => {
    await redis.ping();
  };
  const breaker = new Breaker({ clock, check, onChange: () => {} });

  async function send(additions: readonly Addition[], keepMs: number): Promise<number[]> {
    const batch = redis.pipeline();
    for (const { key, by } of additions) {
      const whole = `{prova}:limit:${name}:${key}`;
      batch.incrby(whole, by).pexpire(whole, keepMs);
    }
    const answers = (await batch.exec()) ?? [];
    return additions.map((_, index) => {
      const [error, total] = answers[2 * index] ?? [new Error('Redis did not answer.')];
      if (error) throw error;
      return Number(total);
    });
  }

  return { add: (additions, keepMs) => breaker.run(() => send(additions, keepMs)), close: () => breaker.end() };
}
