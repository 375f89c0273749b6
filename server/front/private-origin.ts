import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idleMs } from './origin.ts';

/** By far longer than the front does, so that a busy process too drops an unused connection at the front's end. */
const keepAliveMs = 20 * idleMs;

export type PrivateOrigin = { origin: string; close: () => Promise<void> };

/**
 * Lets a handler of this process listen where only its own user can reach it: on a socket file. Gives the address for
 * `createFront`. `close` lets it finish what it has begun.
 */
export async function listenPrivately(handler: RequestListener): Promise<PrivateOrigin> {
  const folder = await mkdtemp(join(tmpdir(), 'front-'));
  const path = process.platform === 'win32' ? String.raw`\\.\pipe\front-${process.pid}` : join(folder, 'origin.sock');
  const server = createServer({ keepAliveTimeout: keepAliveMs }, handler).listen({ path, exclusive: true });
  await once(server, 'listening');
  return {
    origin: `unix:${path}`,
    async close() {
      server.close();
      await once(server, 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
