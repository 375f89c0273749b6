import type { Version } from '../cache/backend/backend.ts';
import type { Clock } from '../clock.ts';
import type { Frame } from './frame.ts';
import type { Stream } from './stream.ts';

/** What can be listened to; features say what there is. */
export type Source = {
  /** One for all who hear the same: a person's own has their id in it, which never travels. */
  key: string;
  /** As it is called on the stream. */
  name: string;
  /** What changes it. */
  tags: readonly string[];
  /** Told only to those who may still hear it, which is asked before each frame. */
  isPersonal: boolean;
  /** From one frame to the next, at the least. */
  restMs: number;
  /** What it shows, with every write up to that version. */
  load: (minVersion: Version) => Promise<Omit<Frame, 'topic'>>;
};

type Parts = {
  clock: Clock;
  /** Parts with streams that may not hear it any more; false where it could not be asked of all. */
  sift: (topic: Topic) => Promise<boolean>;
  /** Sends a frame to some of a topic's streams. */
  send: (streams: Iterable<Stream>, frame: Frame) => void;
  /** Told whenever the topic owes its streams a frame, and when it owes none. */
  onPending: (topic: Topic) => void;
  onSettled: (topic: Topic) => void;
};

/** After what could not be computed, or be asked. */
const againMs = 2000;

/** A source that somebody listens to: computed once for all of them, and no more often than it may be. */
export class Topic {
  readonly source: Source;
  readonly streams = new Set<Stream>();
  /** The first bump that was not told yet; 0 where there is none. */
  pendingSince: Version = 0;
  readonly #parts: Parts;
  #bumped: Version;
  #last: Frame | undefined;
  #sentAt = Number.NEGATIVE_INFINITY;
  #isComputing = false;
  #cancel: (() => void) | undefined;
  /** Those who want what there is, whether or not it is new. */
  readonly #asking = new Set<Stream>();

  /** @param bumped the last bump of its tags that is known */
  constructor(source: Source, bumped: Version, parts: Parts) {
    this.source = source;
    this.#bumped = bumped;
    this.#parts = parts;
  }

  bump(version: Version): void {
    this.#bumped = Math.max(this.#bumped, version);
    if (this.pendingSince === 0) {
      this.pendingSince = version;
      this.#parts.onPending(this);
    }
    this.#plan(this.#sentAt + this.source.restMs - this.#parts.clock.now());
  }

  /** Tells one stream how it is now. */
  show(stream: Stream): void {
    if (this.#last && this.#last.version >= this.#bumped) this.#parts.send([stream], this.#last);
    else {
      this.#asking.add(stream);
      this.#plan(0);
    }
  }

  leave(stream: Stream): void {
    this.streams.delete(stream);
    this.#asking.delete(stream);
    if (this.streams.size > 0) return;
    this.#cancel?.();
    this.#parts.onSettled(this);
  }

  #plan(inMs: number): void {
    if (this.#isComputing || this.#cancel) return;
    if (inMs <= 0) void this.#compute();
    else
      this.#cancel = this.#parts.clock.after(inMs, () => {
        this.#cancel = undefined;
        void this.#compute();
      });
  }

  async #compute(): Promise<void> {
    this.#isComputing = true;
    const isSifted = !this.source.isPersonal || (await this.#parts.sift(this));
    const version = this.#bumped;
    const isNew = this.#last === undefined || this.#last.version < version;
    const mayTell = isSifted && this.streams.size > 0;
    const frame = mayTell ? await this.source.load(version).catch(() => undefined) : undefined;
    this.#isComputing = false;
    if (this.streams.size === 0) return;
    if (!frame) return this.#plan(againMs);
    // Of what is not there for everybody, strangers do not learn that something happens to it.
    const isNothing = frame.data === null && this.#last?.data === null;
    this.#last = { topic: this.source.name, ...frame };
    this.#sentAt = this.#parts.clock.now();
    const asking = [...this.#asking];
    this.#asking.clear();
    this.pendingSince = 0;
    this.#parts.onSettled(this);
    // What was bumped meanwhile is owed before anybody is told where to go on from.
    if (this.#bumped > version) this.bump(this.#bumped);
    this.#parts.send(isNew && !isNothing ? this.streams : asking, this.#last);
  }
}
