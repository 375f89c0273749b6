import { Client } from 'undici';
import { systemClock, type Timer } from '../clock.ts';
import { acceptedEncodings, type BoundedBody, readBounded } from './bounded-body.ts';
import { FetchRefused } from './fetch-refused.ts';
import { guardedConnector } from './guarded-connector.ts';
import { isPublicAddress } from './public-address.ts';
import { type Resolve, resolveBy } from './resolve.ts';
import { redirectTarget, targetOf } from './target.ts';

export type Fetched = BoundedBody & {
  /** Where the last redirect led. */
  url: URL;
  status: number;
};

/** What tests say to reach servers of their own; nothing else may. */
export type FetchOptions = {
  isAllowedAddress?: (address: string) => boolean;
  isAllowedPort?: (port: number) => boolean;
  resolve?: Resolve;
  ca?: string;
  limitMs?: number;
  clock?: Timer;
};

const userAgent = 'Prova (site verification)';
const limitBytes = 256 * 1024;
const maxRedirects = 5;

/**
 * Fetches what a stranger named: from public addresses alone, on http's and https's own ports, without anything that says
 * who we are or remembers. All of it, names and redirects too, takes `limitMs` at the most, and gives 256 KiB at the most.
 * @throws FetchRefused
 */
export async function guardedFetch(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { limitMs = 5000, clock = systemClock, isAllowedPort = isDefaultPort, ...others } = options;
  const deadline = new AbortController();
  const { signal } = deadline;
  const cancel = clock.after(limitMs, () => deadline.abort());
  try {
    let url = targetOf(address, isAllowedPort);
    for (let redirects = 0; ; redirects++) {
      const answer = await fetchOnce(url, { signal, ...others });
      if ('status' in answer) return { url, ...answer };
      if (redirects === maxRedirects) throw new FetchRefused('too-many-redirects', { what: address });
      url = redirectTarget(url, answer.location, isAllowedPort);
    }
  } catch (error) {
    if (signal.aborted) throw new FetchRefused('timeout', { what: address, cause: error });
    throw error instanceof FetchRefused ? error : new FetchRefused('connection', { what: address, cause: error });
  } finally {
    cancel();
  }
}

/** Services that were never made for strangers listen on other ports; so do those of a proxy's or a router's owner. */
const isDefaultPort = (port: number) => port === 80 || port === 443;

type Once = Pick<FetchOptions, 'isAllowedAddress' | 'resolve' | 'ca'> & { signal: AbortSignal };

/** One request on a connection of its own, which no other request will use. */
async function fetchOnce(url: URL, options: Once): Promise<Omit<Fetched, 'url'> | { location: string }> {
  const { signal, isAllowedAddress = isPublicAddress, resolve = resolveBy(), ca } = options;
  const client = new Client(url.origin, { connect: guardedConnector({ resolve, isAllowedAddress, signal, ca }) });
  try {
    const { statusCode, headers, body } = await client.request({
      method: 'GET',
      path: url.pathname + url.search,
      headers: { 'user-agent': userAgent, accept: 'text/html, text/plain', 'accept-encoding': acceptedEncodings },
      signal,
    });
    const { location } = headers;
    if (redirectStatuses.includes(statusCode) && typeof location === 'string') return { location };
    const encoding = `${headers['content-encoding'] ?? ''}`;
    return { status: statusCode, ...(await readBounded(body, { encoding, limitBytes })) };
  } finally {
    await client.destroy();
  }
}

const redirectStatuses = [301, 302, 303, 307, 308];
