import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import type { RawHeaders } from './headers.ts';

export type OriginRequest = {
  method: string;
  target: string;
  headers: RawHeaders;
  body?: Readable;
  signal?: AbortSignal;
  /** Called for each interim answer (1xx). */
  onInterim?: (interim: { statusCode: number; rawHeaders: RawHeaders }) => void;
};

/** How long an unused connection is kept: an origin must keep its end longer, or a request may meet its closing. */
export const idleMs = 4000;

export type Origin = ReturnType<typeof connectOrigin>;

/** The origin could not be reached, broke off before its answer, or took too long to begin one. */
export class OriginError extends Error {
  readonly status: 502 | 504;
  constructor(status: 502 | 504, cause: unknown) {
    super(status === 504 ? 'The origin took too long.' : 'The origin did not answer.', { cause });
    this.status = status;
  }
}

/**
 * Keeps connections to an origin: `http://host:port`, `https://host`, or `unix:/path/to/socket`.
 * `timeoutMs` bounds the wait for the head of an answer.
 */
export function connectOrigin(address: string, timeoutMs: number) {
  const client = address.startsWith('https:') ? https : http;
  const agent = new client.Agent({ keepAlive: true, maxFreeSockets: 256, timeout: idleMs });
  const where = address.startsWith('unix:') ? { socketPath: address.slice('unix:'.length) } : hostAndPort(address);

  /** Resolves with the head of the answer; its body is to be read. Rejects with `OriginError`. */
  async function send(request: OriginRequest): Promise<IncomingMessage> {
    try {
      return await sendBy(agent, request);
    } catch (error) {
      const isRepeatable = request.body === undefined && error instanceof LostConnection;
      if (!isRepeatable) throw originError(error);
      return sendBy(false, request).catch((again) => {
        throw originError(again);
      });
    }
  }

  function sendBy(by: http.Agent | false, request: OriginRequest): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const { method, target, headers, body, signal, onInterim } = request;
      const options: RequestOptions = { ...where, agent: by, method, path: target, headers, signal };
      const outgoing = client.request(options);
      const timer = setTimeout(() => outgoing.destroy(new OriginError(504, undefined)), timeoutMs);
      outgoing.on('information', (interim) => onInterim?.(interim));
      outgoing.once('response', (answer) => {
        clearTimeout(timer);
        // An answer that is whole before the body is takes no more of it.
        answer.once('end', () => outgoing.writableFinished || outgoing.destroy());
        resolve(answer);
      });
      outgoing.on('error', (error) => {
        clearTimeout(timer);
        reject(outgoing.reusedSocket && isReset(error) ? new LostConnection(error) : error);
      });
      // Not by `pipeline`, which would end the caller's connection, and with it the answer, once nobody reads the body.
      if (body) body.once('error', (error) => outgoing.destroy(error)).pipe(outgoing);
      else outgoing.end();
    });
  }

  return { send, close: () => agent.destroy() };
}

/** A kept connection that the origin closed as we took it up again: nothing was answered, so it may be repeated. */
class LostConnection extends Error {
  constructor(cause: unknown) {
    super('The origin closed a kept connection.', { cause });
  }
}

function hostAndPort(address: string): { hostname: string; port: string } {
  const { hostname, port, pathname } = new URL(address);
  if (pathname !== '/') throw new TypeError(`An origin has no path: ${address}`);
  return { hostname: hostname.replace(/^\[(.*)\]$/, '$1'), port };
}

function isReset(error: Error): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ECONNRESET' || code === 'EPIPE';
}

function originError(error: unknown): OriginError {
  return error instanceof OriginError ? error : new OriginError(502, error);
}
