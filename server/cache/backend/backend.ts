/**
 * A point on the one order of all writes, in microseconds by the back end's clock; a bump makes the next one. One that
 * was made without the back end is not part of the order and ends in a half.
 */
export type Version = number;

/** A computed answer. Its fence is `asOf`: it is stale once one of its tags has a later version. */
export type Content = {
  body: Buffer;
  etag: string;
  status: 'ok' | 'not-found';
  tags: readonly string[];
  /** The version when its computation began. */
  asOf: Version;
  /** From `asOf` to soft expiry. */
  freshMs: number;
  tookMs: number;
};

type Ask = {
  key: string;
  /** `asOf` of the copy at hand, which need not be sent again. */
  have: Version | undefined;
  /** Names who asks, as holder of the lease. The holder gets it again. */
  token: string;
};

export type Found = {
  content?: Content | undefined;
  /** The copy at hand is what is there. */
  unchanged: boolean;
  /** All later bumps make greater ones. */
  version: Version;
  nowMs: number;
  /** At most so long ago it missed a bump; 0 where it missed none. */
  staleForMs: number;
  /** The asker holds the lease now. Never where the content is fresh. */
  granted: boolean;
  /** When to ask again, where another computes or did a moment ago. */
  retryMs: number;
};

export type Bump = { version: Version; tags: readonly string[] };

export type Heard = {
  bumps: Bump[];
  /** The back end has forgotten bumps that were not heard. */
  lost: boolean;
  /** Where to go on from. */
  last: string;
  version: Version;
  nowMs: number;
  /** By the asker's clock. */
  askedAt: number;
};

/** What instances share: Redis, or the memory of the only one. */
export type Backend = {
  /** What is there; and the lease, where that is not fresh, nobody holds it and nobody began in the last second. */
  read: (ask: Ask) => Promise<Found>;
  /** Stores content unless there is later one, and ends the lease. False: a tag was bumped since `asOf`. */
  store: (entry: { key: string; token: string; content: Content; hardMs: number }) => Promise<boolean>;
  /** Ends the lease without content, after a while. */
  release: (lease: { key: string; token: string; afterMs: number }) => Promise<void>;
  bump: (tags: readonly string[]) => Promise<Version>;
  /**
   * The bumps after `last`, once there is one or half a second has passed. At first, where `last` is '', at once, and as
   * if everything were bumped: what was read before may have missed bumps.
   */
  follow: (last: string) => Promise<Heard>;
  /** Resolves when it can be relied on, and makes no version up to `known` any more. */
  check: (known: Version) => Promise<void>;
  /** Calls back when it has to be checked again. */
  onBreak: (listener: () => void) => void;
  close: () => void;
};

export const timing = {
  /** How long others wait for the one who computes; then the next one does. */
  leaseMs: 2000,
  /** From the beginning of one computation to the next. */
  restMs: 1000,
  pollMs: 20,
  /** How long a follower waits for a bump. */
  followMs: 500,
  /** Bumps of a tag that are less apart are one burst. */
  burstMs: 2000,
};
