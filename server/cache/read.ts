import { hash } from 'node:crypto';
import { everything } from '#db/tags.ts';
import type { Content, Version } from './backend/backend.ts';
import type { Source } from './event-log.ts';
import type { Audience, Key } from './key.ts';

/** How long answers of one kind are kept, and for whom they are the same. */
export type Policy<A extends Audience = Audience> = {
  name: string;
  audience: A;
  /** To soft expiry: from then on it is served while a new one is computed. */
  freshMs: number;
  notFoundFreshMs: number;
  /** To hard expiry, at most 7 days: from then on it is as if it had never been. */
  hardMs: number;
};

/** What to read: where its answer is kept, what makes it stale, how it is computed. */
export type Read<A extends Audience = Audience> = {
  key: Key<A>;
  policy: Policy<A>;
  tags?: readonly string[];
  /** The answer must have the write that made this version. */
  minVersion?: Version | undefined;
  load: () => Promise<Loaded>;
};

/** What was computed; `tags` are those that only the answer tells. */
export type Loaded = { body: string | Buffer; status?: Content['status']; tags?: readonly string[] };

/**
 * An answer, ready to send. `freshForMs` is to soft expiry, 0 where it is stale; `staleForMs` is since when, at the most,
 * it misses a bump for all that is known, 0 where it misses none.
 */
export type Entry = Content & { source: Source; ageMs: number; freshForMs: number; staleForMs: number };

/** What is kept of a computation. */
export function contentOf(read: Read, loaded: Loaded, facts: Pick<Content, 'asOf' | 'tookMs'>): Content {
  const { status = 'ok', tags = [] } = loaded;
  const body = Buffer.isBuffer(loaded.body) ? loaded.body : Buffer.from(loaded.body);
  return {
    body,
    etag: `"${hash('sha1', body, 'base64url').slice(0, 16)}"`,
    status,
    tags: [...new Set([everything, ...(read.tags ?? []), ...tags])],
    freshMs: status === 'ok' ? read.policy.freshMs : read.policy.notFoundFreshMs,
    ...facts,
  };
}

/** To hard expiry. Anyone can ask for what is not there: that must not fill the memory for days. */
export function hardMsOf({ policy }: Read, { status }: Pick<Content, 'status'>): number {
  return status === 'ok' ? policy.hardMs : Math.min(2 * policy.notFoundFreshMs, policy.hardMs);
}
