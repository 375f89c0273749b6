import type { IncomingHttpHeaders } from 'node:http';
import type { Context } from './context.ts';
import { createEntry, type Entry, makeStale, type Replay } from './entry.ts';
import { lookup, type RawHeaders } from './headers.ts';
import { initialAgeMs, judge, type Permission } from './policy.ts';
import { variantOf, varyNames } from './vary.ts';

/** A fetch of something that may turn out shareable. */
export type Fetch = {
  urlKey: string;
  /** Request fields for `Vary` to select by. */
  selecting: IncomingHttpHeaders;
  /** How to ask again for the variant that the fields named in `Vary` select. */
  replayOf: (names: readonly string[]) => Replay;
  credentials: boolean;
  requestedAt: number;
  /** Its place among fetches and purges. */
  order: number;
};

export type Shareable = { key: string; names: readonly string[]; permission: Permission; receivedAt: number };

/** Under which key and how long an answer may be shared; undefined where it may not. */
export function shareable(
  { clock, cookies, store }: Context,
  fetch: Fetch,
  { status, rawHeaders }: { status: number; rawHeaders: RawHeaders },
): Shareable | undefined {
  const receivedAt = clock.now();
  const fields = lookup(rawHeaders);
  const verdict = judge(status, fields, { credentials: fetch.credentials, receivedAt });
  const names = store.selecting(fetch.urlKey, varyNames(fields));
  const variant = variantOf(names, fetch.selecting, cookies);
  if (!verdict.store || variant === undefined) return undefined;
  return { key: fetch.urlKey + variant, names, permission: verdict, receivedAt };
}

export type Answer = { status: number; rawHeaders: RawHeaders; body: Buffer };

/**
 * Stores an answer, unless one that was asked for later is there. What was purged while it was fetched is stored as
 * stale; what a write has invalidated meanwhile is not stored (RFC 9111, 4.4).
 */
export function keep(context: Context, fetch: Fetch, { answer, as }: { answer: Answer; as: Shareable }): Entry {
  const { store, fence } = context;
  const before = store.get(as.key);
  const ageMs = initialAgeMs(lookup(answer.rawHeaders), fetch.requestedAt, as.receivedAt);
  const source = { ...answer, ...as, urlKey: fetch.urlKey, replay: fetch.replayOf(as.names), ageMs };
  const entry = createEntry({ ...source, requestedAt: fetch.requestedAt, order: fetch.order }, before);
  const isOvertaken = before !== undefined && before.order > fetch.order;
  if (isOvertaken || fence.raisedAt([fetch.urlKey], fetch.order) !== undefined) return entry;
  store.put(entry, as.names);
  context.note('stored', entry.key);
  const purgedAt = fence.raisedAt(entry.tags, fetch.order);
  if (purgedAt !== undefined) {
    makeStale(entry, purgedAt);
    context.note('fenced', entry.key);
    context.refresh(entry);
  }
  return entry;
}
