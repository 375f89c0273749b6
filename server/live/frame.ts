import type { Version } from '../cache/backend/backend.ts';

/** What a topic shows as of a version of the one order of writes; `data` is absolute and null where there is no such thing. */
export type Frame = { topic: string; version: Version; data: unknown };

/** An event of the stream, ready to be sent. `id` is where to go on from: nothing up to it is missing. */
export function encodeFrame(frame: Frame, id: Version): Buffer {
  return Buffer.from(`id: ${Math.floor(id)}\ndata: ${JSON.stringify(frame)}\n\n`);
}

/** When who listens by a browser's own means comes back, in ms. */
const retryMs = 3000;

/** How a stream begins: headers alone would be held back by some proxies. */
export const encodeOpening = (id: Version): Buffer =>
  Buffer.from(`retry: ${retryMs}\nid: ${Math.floor(id)}\nevent: begin\ndata: {}\n\n`);

/** How it ends where the server ends it: when to come back. */
export const encodeEnding = (retryMs: number): Buffer =>
  Buffer.from(`retry: ${retryMs}\nevent: end\ndata: ${JSON.stringify({ retryMs })}\n\n`);

/** Keeps proxies from taking a stream without news for a dead one. */
export const heartbeat: Buffer = Buffer.from(': \n\n');
