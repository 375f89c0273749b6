import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { passedHead } from './forward.ts';

/**
 * Reads a body whole while it goes to `client`, whose pace does not matter: what is kept is bounded by `mostBytes`, and
 * others wait for it. A body that proves larger goes on at the client's pace and is not kept: undefined. Rejects
 * where the origin breaks off; the client's connection is closed then, so that it notices.
 */
export async function capture(
  answer: IncomingMessage,
  client: ServerResponse | undefined,
  mostBytes: number,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      sizeBytes += chunk.length;
      if (sizeBytes <= mostBytes) chunks.push(chunk);
      else if (!client || client.destroyed) break;
      else chunks.length = 0;
      const isFull = client?.write(chunk) === false;
      if (client && isFull && sizeBytes > mostBytes) await drained(client);
    }
  } catch (error) {
    client?.destroy();
    throw error;
  }
  client?.end();
  return sizeBytes <= mostBytes ? Buffer.concat(chunks) : undefined;
}

function drained(client: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      client.off('drain', goOn).off('close', goOn);
      resolve();
    };
    client.on('drain', goOn).on('close', goOn);
  });
}

/** Lets an answer through as it comes, at the client's pace. `status` is our member of `Cache-Status`. */
export async function pipeThrough(answer: IncomingMessage, client: ServerResponse, status: string): Promise<void> {
  client.writeHead(answer.statusCode ?? 502, passedHead(answer, status));
  client.flushHeaders();
  await pipeline(answer, client).catch(() => undefined);
}
