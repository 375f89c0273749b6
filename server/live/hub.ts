import { everything } from '#db/tags.ts';
import type { Version } from '../cache/backend/backend.ts';
import { type Clock, systemClock } from '../clock.ts';
import { encodeEnding, encodeFrame, encodeOpening, type Frame, heartbeat } from './frame.ts';
import type { Sink } from './sink.ts';
import { Stream } from './stream.ts';
import { TagVersions } from './tag-versions.ts';
import { type Source, Topic } from './topic.ts';

type Listener = {
  sources: readonly Source[];
  /** What is the listener's own, and whether it still is. */
  personal?: { source: Source; isStill: () => Promise<boolean> } | undefined;
  /** The last id that was seen: of what has not moved since nothing is told. Without it all is. */
  after?: Version | undefined;
  /** Those of the names that are told in any case. */
  fresh?: readonly string[];
};

/** Who has heard nothing since the last one hears a heartbeat: silence lasts twice as long at the most. */
const heartbeatMs = 15_000;
/** So many heartbeats after which it is asked whether who listens is still signed in. */
const personalEvery = 4;
/** When those whose stream the server ends come back, at the least and at the most. */
const retryMs = { from: 1000, to: 4000 };

/** Hears what changed, and tells each stream what it shows of that: one frame for all, as it is now. */
export class Hub {
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #streams = new Set<Stream>();
  readonly #topics = new Map<string, Topic>();
  readonly #byTag = new Map<string, Set<Topic>>();
  /** Those that owe a frame, the one that owes it longest first. */
  readonly #pending = new Set<Topic>();
  readonly #versions = new TagVersions();
  readonly #counts = { frames: 0, written: 0, dropped: 0 };
  #beats = 0;
  #cancelBeat = () => {};
  isClosed = false;

  constructor({ clock = systemClock, random = Math.random }: { clock?: Clock; random?: () => number } = {}) {
    this.#clock = clock;
    this.#random = random;
    this.#planBeat();
  }

  /** Of a bump that the back end does not know yet, `isOrdered` is false: it will be heard again. */
  hear(tags: readonly string[], version: Version, { isOrdered = true } = {}): void {
    if (isOrdered) this.#versions.note(tags, version);
    const hit = tags.includes(everything)
      ? this.#topics.values()
      : new Set(tags.flatMap((tag) => [...(this.#byTag.get(tag) ?? [])]));
    for (const topic of hit) topic.bump(version);
  }

  /** Bumps were missed for good. */
  lose(): void {
    const { latest } = this.#versions;
    this.#versions.lose();
    for (const topic of this.#topics.values()) topic.bump(latest);
  }

  /** Begins a stream; gives what ends it once its reader is gone. */
  open(sink: Sink, { sources, personal, after, fresh = [] }: Listener): () => void {
    const stream = new Stream(sink);
    this.#streams.add(stream);
    stream.mayHearPersonal = personal?.isStill;
    stream.write(encodeOpening(this.#settledUpTo()));
    for (const source of personal ? [...sources, personal.source] : sources) {
      const topic = this.#join(stream, source);
      const isDue = after === undefined || fresh.includes(source.name);
      if (isDue || this.#versions.mayHaveMoved(source.tags, after)) topic.show(stream);
    }
    return () => this.#leave(stream);
  }

  /** Ends all streams, each with when to come back. */
  close(): void {
    this.isClosed = true;
    this.#cancelBeat();
    for (const stream of this.#streams) {
      stream.end(encodeEnding(Math.round(retryMs.from + this.#random() * (retryMs.to - retryMs.from))));
      this.#leave(stream);
    }
  }

  /** Open streams and topics that are listened to; frames made, written to streams, and streams that were too slow. */
  stats() {
    return { streams: this.#streams.size, topics: this.#topics.size, ...this.#counts };
  }

  #join(stream: Stream, source: Source): Topic {
    const topic = this.#topics.get(source.key) ?? this.#add(source);
    topic.streams.add(stream);
    stream.topics.add(topic);
    return topic;
  }

  #add(source: Source): Topic {
    const topic = new Topic(source, this.#versions.of(source.tags), {
      clock: this.#clock,
      sift: (one) => this.#sift(one),
      send: (streams, frame) => this.#send(streams, frame),
      onPending: (one) => this.#pending.add(one),
      onSettled: (one) => this.#pending.delete(one),
    });
    this.#topics.set(source.key, topic);
    for (const tag of source.tags) this.#byTag.set(tag, (this.#byTag.get(tag) ?? new Set()).add(topic));
    return topic;
  }

  #leave(stream: Stream): void {
    this.#streams.delete(stream);
    for (const topic of stream.topics) this.#part(stream, topic);
  }

  #part(stream: Stream, topic: Topic): void {
    topic.leave(stream);
    stream.topics.delete(topic);
    if (topic.streams.size > 0) return;
    const { key, tags } = topic.source;
    this.#topics.delete(key);
    for (const tag of tags) {
      const listening = this.#byTag.get(tag);
      if (listening?.delete(topic) && listening.size === 0) this.#byTag.delete(tag);
    }
  }

  #send(streams: Iterable<Stream>, frame: Frame): void {
    const bytes = encodeFrame(frame, this.#settledUpTo());
    this.#counts.frames++;
    for (const stream of streams) this.#write(stream, bytes);
  }

  #write(stream: Stream, bytes: Buffer): void {
    if (!this.#streams.has(stream)) return;
    this.#counts.written++;
    if (stream.write(bytes)) return;
    this.#counts.dropped++;
    this.#leave(stream);
  }

  /**
   * Whoever has signed out meanwhile hears nothing of their own from now on.
   * @returns whether it could be asked of all: who is not known to have signed out keeps listening
   */
  async #sift(topic: Topic): Promise<boolean> {
    const streams = [...topic.streams];
    const asked = await Promise.allSettled(streams.map((stream) => stream.mayHearPersonal?.()));
    for (const [n, stream] of streams.entries()) {
      const may = asked[n];
      if (may?.status === 'fulfilled' && !may.value) this.#part(stream, topic);
    }
    return asked.every(({ status }) => status === 'fulfilled');
  }

  /** Nothing up to there is owed to anybody. */
  #settledUpTo(): Version {
    const [first] = this.#pending;
    return first ? Math.min(first.pendingSince - 1, this.#versions.latest) : this.#versions.latest;
  }

  #planBeat(): void {
    this.#cancelBeat = this.#clock.after(heartbeatMs, () => {
      this.#planBeat();
      for (const stream of this.#streams) {
        if (stream.isQuiet) this.#write(stream, heartbeat);
        stream.isQuiet = true;
      }
      if (++this.#beats % personalEvery > 0) return;
      for (const topic of this.#topics.values()) if (topic.source.isPersonal) void this.#sift(topic);
    });
  }
}
