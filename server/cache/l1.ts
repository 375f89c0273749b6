import { LRUCache } from 'lru-cache';
import { everything } from '#db/tags.ts';
import type { Clock } from '../clock.ts';
import type { Bump, Content, Heard, Version } from './backend/backend.ts';
import { hardMsOf, type Read } from './read.ts';

/** A copy in this process. Times are this process's clock. */
export type Held = {
  read: Read;
  content: Content;
  /** When its computation began. */
  beganAt: number;
  /** No bump up to this version made it stale, as was known at that time. */
  verified: { version: Version; at: number };
  /** At the earliest then it missed a bump. */
  staleSince?: number | undefined;
  readAt: number;
  /** Until then it is served whatever its age, since it could not be renewed. */
  excusedUntil?: number;
};

type Options = {
  clock: Clock;
  maxBytes: number;
  /** Called with each copy that becomes stale by a bump though it was read in the last minute. */
  onHotStale: (held: Held) => void;
};

/** How long after a bump old bytes may be served. */
export const patienceMs = 2000;
/** How long a copy is believed after the last word from the back end. */
export const trustMs = 1500;
const hotMs = 60_000;
const rememberedBumps = 1000;
/** What a copy weighs beside its body. */
const overheadBytes = 1024;

/** The copies of this process, bounded by bytes, and what it has heard of bumps. */
export class L1 {
  readonly #options: Options;
  readonly #copies: LRUCache<string, Held>;
  readonly #keysByTag = new Map<string, Set<string>>();
  /** The last bumps, so that one heard during a computation hits the copy put afterwards. */
  readonly #bumps: (Bump & { madeAt: number; heardAt: number })[] = [];
  #forgotten: Version = 0;
  #heard = { version: 0, at: Number.NEGATIVE_INFINITY };
  /** The last version that this process knows of: what it computes from now on has all bumps up to there. */
  lastVersion: Version = 0;
  /** The back end's clock minus this one. */
  aheadMs = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#copies = new LRUCache({
      maxSize: options.maxBytes,
      sizeCalculation: ({ content }) => content.body.length + overheadBytes,
      dispose: ({ content }, key) => this.#unlist(content.tags, key),
    });
  }

  get(key: string): Held | undefined {
    const held = this.#copies.get(key);
    if (held && this.#options.clock.now() < held.beganAt + hardMsOf(held.read, held.content)) return held;
    this.#copies.delete(key);
    return undefined;
  }

  /** Keeps a copy, unless one of a later computation is there that is no staler; gives the one kept. */
  put(held: Held): Held {
    const { key } = held.read;
    this.lastVersion = Math.max(this.lastVersion, held.verified.version);
    const missed = this.#bumps.find((bump) => misses(held, bump));
    if (missed) held.staleSince ??= Math.max(missed.madeAt, held.verified.at);
    if (held.verified.version < this.#forgotten) held.staleSince ??= held.verified.at;
    const present = this.#copies.get(key);
    if (present && present.content.asOf > held.content.asOf && (isStale(held) || !isStale(present))) {
      if (!isStale(held)) present.verified = held.verified;
      return present;
    }
    this.#copies.set(key, held);
    if (this.#copies.has(key)) this.#list(held.content.tags, key);
    return held;
  }

  isFresh(held: Held, now: number): boolean {
    return this.staleForMs(held, now) === 0 && now < held.beganAt + held.content.freshMs;
  }

  /** At most so long ago the copy missed a bump; 0 where it is believed to have missed none. */
  staleForMs(held: Held, now: number): number {
    if (held.staleSince !== undefined) return Math.max(now - held.staleSince, 1);
    const silentMs = now - Math.max(held.verified.at, this.#heard.at);
    return silentMs < trustMs ? 0 : silentMs;
  }

  /** While no word comes, since when the copy may miss a bump for all that is known; else 0. */
  unheardForMs({ verified }: Held, now: number): number {
    return now - this.#heard.at < trustMs ? 0 : Math.max(now - verified.at, 1);
  }

  /** Whether the copy has the write that made a version. One made without the back end is compared by time. */
  includes(held: Held, version: Version): boolean {
    if (!Number.isInteger(version)) return this.versionAt(held.beganAt) >= version;
    if (held.content.asOf >= version) return true;
    return held.staleSince === undefined && Math.max(held.verified.version, this.#heard.version) >= version;
  }

  /** Whether it may be served: also where it is old, or has missed a bump less than two seconds ago. */
  mayServe(held: Held, now: number): boolean {
    return this.staleForMs(held, now) < patienceMs;
  }

  /** Whether it is the copy here and has been read in the last minute, but is stale. */
  isHotStale(held: Held): boolean {
    const now = this.#options.clock.now();
    return !this.isFresh(held, now) && now - held.readAt < hotMs && this.#copies.peek(held.read.key) === held;
  }

  hear({ bumps, lost, version, nowMs, askedAt }: Heard): void {
    this.aheadMs = nowMs - askedAt;
    if (lost) this.bump({ tags: [everything], version: version + 0.5 }, this.#heard.at);
    for (const bump of bumps) this.bump(bump, bump.version / 1000 - this.aheadMs);
    this.#heard = { version, at: askedAt };
    this.lastVersion = Math.max(this.lastVersion, version);
  }

  /** Marks what a bump made stale. One made here may not be the first since this process last heard of others. */
  bump(bump: Bump, madeAt = this.#heard.at): void {
    if (Number.isInteger(bump.version)) this.lastVersion = Math.max(this.lastVersion, bump.version);
    const heard = { ...bump, madeAt, heardAt: this.#options.clock.now() };
    this.#bumps.push(heard);
    if (this.#bumps.length > rememberedBumps) this.#forgotten = this.#bumps.shift()?.version ?? 0;
    for (const key of bump.tags.flatMap((tag) => [...(this.#keysByTag.get(tag) ?? [])])) {
      const held = this.#copies.peek(key);
      if (!held || isStale(held) || !misses(held, heard)) continue;
      held.staleSince = Math.max(madeAt, held.verified.at);
      if (this.isHotStale(held)) this.#options.onHotStale(held);
    }
  }

  /** About where the order of writes was at a time of this clock. */
  versionAt(at: number): Version {
    return Math.floor((at + this.aheadMs) * 1000);
  }

  /** How long there has been no word from the back end; null before the first. */
  get heardMsAgo(): number | null {
    return Number.isFinite(this.#heard.at) ? this.#options.clock.now() - this.#heard.at : null;
  }

  get size(): { entries: number; bytes: number } {
    return { entries: this.#copies.size, bytes: this.#copies.calculatedSize };
  }

  #list(tags: readonly string[], key: string): void {
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag) ?? new Set();
      this.#keysByTag.set(tag, keys.add(key));
    }
  }

  #unlist(tags: readonly string[], key: string): void {
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag);
      if (keys?.delete(key) && keys.size === 0) this.#keysByTag.delete(tag);
    }
  }
}

/** One made without the back end says nothing about versions: it hits what began before it was heard. */
function misses({ content, verified }: Held, bump: Bump & { heardAt: number }): boolean {
  const later = Number.isInteger(bump.version) ? bump.version > verified.version : bump.heardAt >= verified.at;
  return later && bump.tags.some((tag) => content.tags.includes(tag));
}

function isStale(held: Held): boolean {
  return held.staleSince !== undefined;
}
