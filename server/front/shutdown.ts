import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Front } from './front.ts';

/**
 * Ends a server without a lost request. For `lingerMs` it still takes requests and tells each caller that its connection
 * ends, so that a balancer's kept connections run out; then it accepts nothing new, finishes what it has begun, and
 * closes. What is not finished after `graceMs` is cut off.
 */
export async function shutDown(
  server: Server,
  front: Front,
  { lingerMs, graceMs }: { lingerMs: number; graceMs: number },
): Promise<void> {
  front.drain();
  await delay(lingerMs);
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(cutOff);
  front.close();
}
