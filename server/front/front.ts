import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { systemClock, type Timer } from '../clock.ts';
import { mayAnswer, readAsk } from './ask.ts';
import { createCompressor } from './brotli.ts';
import type { Context, FrontEvent } from './context.ts';
import { type Entry, makeStale } from './entry.ts';
import { createFence } from './fence.ts';
import { siteOf } from './forward.ts';
import type { RawHeaders } from './headers.ts';
import { createMisses } from './miss.ts';
import { connectOrigin } from './origin.ts';
import { pass } from './pass.ts';
import { type Proxies, trustProxies } from './proxies.ts';
import { createRefresher } from './refresh.ts';
import { acceptsBrotli, refuse, respond } from './respond.ts';
import { createStore } from './store.ts';
import { sessionCookies } from './vary.ts';

export type FrontOptions = {
  /** `http://host:port`, `https://host` or `unix:/path/to/socket`. */
  origin: string;
  /** Most memory for stored answers. */
  maxBytes?: number;
  /** Largest body that is stored. */
  maxBodyBytes?: number;
  /** Cookies that say who a person is: an answer with `Vary: Cookie` is shared by all who have none of them. */
  sessionCookies?: readonly string[];
  /** The field by which an answer tells its version, and a request the least version that it wants. */
  versionField?: string;
  /** Whose `X-Forwarded-*` are believed; nobody's where they are not given. */
  proxies?: Proxies;
  /** The field in lower case by which the origin hears who asks; what a request says there is never passed on. */
  clientField?: string;
  /** What an answer says beside what is stored of it: of this moment, and of none of its bytes. */
  beside?: (request: IncomingMessage) => RawHeaders;
  name?: string;
  /** How long a slow origin is waited for where old bytes may be sent instead. */
  patienceMs?: number;
  /** How long an origin may take to begin an answer. */
  originTimeoutMs?: number;
  clock?: Timer;
  onEvent?: (event: FrontEvent, key: string, cause?: unknown) => void;
};

export type Front = ReturnType<typeof createFront>;

/** Entries that were not read for this long are not refreshed when they are purged. */
const readLatelyMs = 60_000;
const nothing: RawHeaders = [];

/**
 * A shared HTTP cache (RFC 9111) before an origin. It knows methods, URLs and fields, and nothing of what they are for.
 * `handle` is a listener for a `node:http` server.
 */
export function createFront(options: FrontOptions) {
  const { clock = systemClock, name = 'front', proxies = trustProxies([]), versionField = 'x-version' } = options;
  const counts: Partial<Record<FrontEvent, number>> = {};
  const note: Context['note'] = (event, key, cause) => {
    counts[event] = (counts[event] ?? 0) + 1;
    options.onEvent?.(event, key, cause);
  };
  const maxBytes = options.maxBytes ?? 128 * 2 ** 20;
  const cookies = sessionCookies(options.sessionCookies ?? []);
  const store = createStore({ maxBytes, cookies, onEvict: (key) => note('evicted', key) });
  const fence = createFence(clock);
  const context: Context = {
    ...{ clock, store, fence, cookies, name, proxies, versionField, note },
    clientField: options.clientField,
    origin: connectOrigin(options.origin, options.originTimeoutMs ?? 60_000),
    mostBodyBytes: Math.min(options.maxBodyBytes ?? 4 * 2 ** 20, maxBytes / 4),
    patienceMs: options.patienceMs ?? 1000,
    refresh: (entry) => {
      if (entry.readAt >= clock.now() - readLatelyMs) refresher.soon(entry);
    },
  };
  const misses = createMisses(context);
  const refresher = createRefresher(store, { clock, refresh: misses.refresh });
  const compressor = createCompressor(store);
  const hitStatus = `${name}; hit`;
  let isDraining = false;

  const handle: RequestListener = (request, response) => {
    const beside = besideOf(request);
    const ask = readAsk(request, { hasSession: cookies.hasSession, versionField });
    const urlKey = `${siteOf(request, proxies)} ${request.url}`;
    const entry = ask.pass ? undefined : store.find(urlKey, request.headers);
    const now = clock.now();
    if (entry && mayAnswer(entry, ask, { now, versionField })) return answer(request, response, { entry, now, beside });
    for (let at = 0; at < beside.length; at += 2) response.appendHeader(beside[at] ?? '', beside[at + 1] ?? '');
    if (ask.pass) return void pass(context, { request, response, urlKey, reason: ask.pass });
    if (ask.onlyIfCached) return refuse(response, 504, name);
    const isUsable = entry && (entry.permission.explicit || !ask.credentials);
    void misses.take({ request, response, urlKey, ask, entry: isUsable ? entry : undefined });
  };

  function besideOf(request: IncomingMessage): RawHeaders {
    const beside = options.beside?.(request) ?? nothing;
    return isDraining ? [...beside, 'Connection', 'close'] : beside;
  }

  function answer(
    request: IncomingMessage,
    response: ServerResponse,
    { entry, now, beside }: { entry: Entry; now: number; beside: RawHeaders },
  ) {
    entry.wasRead = true;
    entry.readAt = now;
    if (now >= entry.freshUntil) refresher.soon(entry);
    if (entry.brotli === undefined && acceptsBrotli(request.headers['accept-encoding'])) compressor.soon(entry);
    note(now < entry.freshUntil ? 'hit' : 'stale', entry.key);
    respond(request, response, { entry, now, status: hitStatus, beside });
  }

  /**
   * Makes stale what carries one of `tags` (`Surrogate-Key`); what was read in the last minute is got anew at once.
   * `agoMs` is how long it may have been wrong already. Gives the number of entries.
   */
  function purge(tags: readonly string[], agoMs = 0): number {
    const purged = new Set<Entry>();
    for (const tag of tags) {
      fence.raise(tag);
      for (const entry of store.tagged(tag)) purged.add(entry);
    }
    for (const entry of purged) {
      makeStale(entry, clock.now() - agoMs);
      context.refresh(entry);
    }
    return purged.size;
  }

  return {
    handle,
    purge,
    stats: () => ({ ...counts, ...store.size() }),
    /** From now on every answer asks its caller to leave. */
    drain: () => {
      isDraining = true;
    },
    /** Ends the kept connections to the origin. */
    close: () => context.origin.close(),
  };
}
