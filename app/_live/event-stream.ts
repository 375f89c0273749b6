import type { Frame } from './topics.ts';

type Ways = {
  onFrame: (frame: Frame, id: string) => void;
  /** Opens a stream; tests have one of their own. */
  open?: (url: string) => EventSource;
  random?: () => number;
};

/** After the first failure, and at the most. */
const backOffMs = { first: 1000, most: 60_000 };

/** One stream of the server's. It comes back by itself, from where it was, and asks for other topics by a new one. */
export class EventStream {
  /** Where to go on from: all up to there was heard. */
  lastId: string | undefined;
  readonly #ways: Ways;
  #source: EventSource | undefined;
  #topics: string[] = [];
  /** Those of which a frame came since they were asked for. */
  readonly #known = new Set<string>();
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  /** Listens to these from now on; to none without a stream. */
  listen(topics: string[]): void {
    for (const topic of this.#known) if (!topics.includes(topic)) this.#known.delete(topic);
    this.#topics = topics;
    this.#connect();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }

  #connect(): void {
    this.close();
    if (this.#topics.length === 0) return;
    const fresh = this.#topics.filter((topic) => !this.#known.has(topic));
    const params = new URLSearchParams({ topics: this.#topics.join(',') });
    if (this.lastId !== undefined) params.set('after', this.lastId);
    if (this.lastId !== undefined && fresh.length > 0) params.set('fresh', fresh.join(','));
    const source = (this.#ways.open ?? ((url) => new EventSource(url)))(`/api/live?${params}`);
    this.#source = source;
    source.addEventListener('begin', ({ lastEventId }) => {
      this.#failures = 0;
      this.lastId ??= lastEventId;
    });
    source.addEventListener('message', ({ data, lastEventId }) => {
      const frame: Frame = JSON.parse(data);
      this.#known.add(frame.topic);
      this.lastId = lastEventId;
      this.#ways.onFrame(frame, lastEventId);
    });
    source.addEventListener('end', ({ data }) => this.#comeBack(JSON.parse(data).retryMs));
    source.addEventListener('error', () => {
      const waitMs = Math.min(backOffMs.first * 2 ** this.#failures++, backOffMs.most);
      this.#comeBack(waitMs * (0.5 + (this.#ways.random ?? Math.random)()));
    });
  }

  #comeBack(inMs: number): void {
    this.close();
    this.#timer = setTimeout(() => this.#connect(), inMs);
  }
}
