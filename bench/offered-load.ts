import { setTimeout as pause } from 'node:timers/promises';

export type Load = { perSecond: number; seconds: number; request: (index: number) => Promise<unknown> };

/**
 * Sends requests at a fixed rate, whether or not earlier ones have been answered (an open loop), and gives the time from
 * when each was due until it was answered, in ms. So a server that falls behind is not spared by a client that waits.
 */
export async function offeredLoad({ perSecond, seconds, request }: Load): Promise<number[]> {
  const startMs = performance.now();
  const latencies: Promise<number>[] = [];
  for (let index = 0; index < perSecond * seconds; index++) {
    const dueMs = startMs + (index * 1000) / perSecond;
    const earlyMs = dueMs - performance.now();
    if (earlyMs > 1) await pause(earlyMs);
    latencies.push(request(index).then(() => performance.now() - dueMs));
  }
  return Promise.all(latencies);
}
