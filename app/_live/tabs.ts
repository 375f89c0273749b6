import { newKey } from '#app/_trpc/new-key.ts';
import { EventStream } from './event-stream.ts';
import type { Frame } from './topics.ts';

type Word =
  /** A tab shows these topics. */
  | { kind: 'shows'; tab: string; topics: string[] }
  | { kind: 'gone'; tab: string }
  /** A new leader asks what the others show. */
  | { kind: 'asks' }
  | { kind: 'tells'; frame: Frame; id: string | undefined };

const name = 'prova-live';
/** What a page shows changes in bursts. */
const debounceMs = 100;
/** A page that was left may be come back to: what it shows is heard a while longer, so that going there and back takes no new stream. */
const keptAfterMs = 60_000;
/** A tab that was not heard of for so long is gone. */
const sayEveryMs = 30_000;
const goneAfterMs = 3 * sayEveryMs;
/** The server takes no more. */
const mostTopics = 100;

/**
 * One of a browser's tabs. One of them leads: it alone holds a stream, of what all of them show, and tells the others what
 * it hears. Where there are no locks each is its own leader.
 */
export class Tab {
  readonly #id = newKey();
  readonly #stream: EventStream;
  readonly #onFrame: (frame: Frame) => void;
  readonly #over = new AbortController();
  readonly #channel = 'locks' in navigator ? new BroadcastChannel(name) : undefined;
  #isLeader = false;
  #topics: string[] = [];
  #asked = '';
  readonly #keptMs: number;
  /** When a topic was last shown by any of the tabs, the latest last. */
  readonly #shownAt = new Map<string, number>();
  /** Of the leader: what the others show, and what was heard last. */
  readonly #others = new Map<string, { topics: string[]; at: number }>();
  readonly #heard = new Map<string, Frame>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param lastId where an earlier stream of this page had got to */
  constructor(lastId: string | undefined, onFrame: (frame: Frame) => void, keptMs = keptAfterMs) {
    this.#onFrame = onFrame;
    this.#keptMs = keptMs;
    this.#stream = new EventStream({ onFrame: (frame, id) => this.#tell(frame, id) });
    this.#stream.lastId = lastId;
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Word>) => this.#hear(data));
    const saying = setInterval(() => this.#say(), sayEveryMs);
    this.#over.signal.addEventListener('abort', () => clearInterval(saying));
    if (this.#channel) void this.#queueToLead();
    else this.#lead();
  }

  get lastId(): string | undefined {
    return this.#stream.lastId;
  }

  show(topics: string[]): void {
    this.#topics = topics;
    this.#say();
    if (this.#isLeader) this.#listenSoon();
  }

  /** Gives up the stream, or the place in the queue for it. */
  leave(): void {
    this.#post({ kind: 'gone', tab: this.#id });
    this.#over.abort();
    clearTimeout(this.#timer);
    this.#stream.close();
    this.#channel?.close();
  }

  async #queueToLead(): Promise<void> {
    const { signal } = this.#over;
    const led = () =>
      new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve());
        this.#lead();
      });
    // It left before it was its turn; or locks are refused, as where a browser lets the site keep nothing.
    await navigator.locks.request(name, { signal }, led).catch(() => this.#lead());
  }

  #lead(): void {
    if (this.#over.signal.aborted) return;
    this.#isLeader = true;
    this.#post({ kind: 'asks' });
    this.#listenSoon();
  }

  #say(): void {
    if (!this.#isLeader) this.#post({ kind: 'shows', tab: this.#id, topics: this.#topics });
    else if (this.#others.size > 0) this.#listenSoon();
  }

  #post(word: Word): void {
    if (!this.#over.signal.aborted) this.#channel?.postMessage(word);
  }

  #hear(word: Word): void {
    if (word.kind === 'tells') {
      if (word.id !== undefined) this.#stream.lastId = word.id;
      this.#onFrame(word.frame);
    } else if (word.kind === 'asks') this.#say();
    else if (this.#isLeader) this.#note(word);
  }

  #note(word: Extract<Word, { tab: string }>): void {
    if (word.kind === 'gone') this.#others.delete(word.tab);
    else {
      this.#others.set(word.tab, { topics: word.topics, at: Date.now() });
      for (const frame of word.topics.flatMap((topic) => this.#heard.get(topic) ?? []))
        this.#post({ kind: 'tells', frame, id: undefined });
    }
    this.#listenSoon();
  }

  #tell(frame: Frame, id: string): void {
    this.#heard.set(frame.topic, frame);
    this.#onFrame(frame);
    this.#post({ kind: 'tells', frame, id });
  }

  #listenSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#listen(), debounceMs);
  }

  #listen(): void {
    for (const [tab, { at }] of this.#others) if (Date.now() - at > goneAfterMs) this.#others.delete(tab);
    const topics = this.#wanted().sort();
    for (const topic of this.#heard.keys()) if (!topics.includes(topic)) this.#heard.delete(topic);
    if (topics.join() === this.#asked) {
      for (const topic of this.#topics) {
        const frame = this.#heard.get(topic);
        if (frame) this.#onFrame(frame);
      }
      return;
    }
    this.#asked = topics.join();
    this.#stream.listen(topics);
  }

  /** What the tabs show, then what they showed a while ago, which is looked at again when the first of it is too old. */
  #wanted(): string[] {
    const now = Date.now();
    for (const topic of [...[...this.#others.values()].flatMap(({ topics }) => topics), ...this.#topics]) {
      this.#shownAt.delete(topic);
      this.#shownAt.set(topic, now);
    }
    let oldestAt = now;
    for (const [topic, at] of this.#shownAt) {
      if (at < now && now - at >= this.#keptMs) this.#shownAt.delete(topic);
      else oldestAt = Math.min(oldestAt, at);
    }
    if (oldestAt < now) this.#timer = setTimeout(() => this.#listen(), oldestAt + this.#keptMs - now);
    return [...this.#shownAt.keys()].reverse().slice(0, mostTopics);
  }
}
