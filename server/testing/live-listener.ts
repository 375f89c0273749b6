import type { Frame } from '../live/frame.ts';

/** One event of a stream as it came; `frame` is missing where it is none. */
export type LiveEvent = { id?: string; event?: string; retry?: string; data?: string; frame?: Frame };

/** For tests: somebody who listens to a live stream. */
export class LiveListener {
  /** All that came, the first first. */
  readonly events: LiveEvent[] = [];
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #isOver = false;
  #news = Promise.withResolvers<void>();

  private constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.getReader();
    void this.#read().catch(() => this.#end());
  }

  static of({ body, status }: Response): LiveListener {
    if (status !== 200 || !body) throw new Error(`no stream, but ${status}`);
    return new LiveListener(body);
  }

  static async open(url: string, init?: RequestInit): Promise<LiveListener> {
    return LiveListener.of(await fetch(url, init));
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  get frames(): Frame[] {
    return this.events.flatMap(({ frame }) => frame ?? []);
  }

  get lastId(): string | undefined {
    return this.events.findLast(({ id }) => id !== undefined)?.id;
  }

  /** Waits until one has come that is meant. */
  async until(isIt: (event: LiveEvent) => boolean): Promise<LiveEvent> {
    for (let seen = 0; ; ) {
      const found = this.events.slice(seen).find(isIt);
      if (found) return found;
      seen = this.events.length;
      if (this.#isOver) throw new Error(`it is over, after ${JSON.stringify(this.events)}`);
      await this.#news.promise;
    }
  }

  frame(isIt: (frame: Frame) => boolean): Promise<LiveEvent> {
    return this.until(({ frame }) => frame !== undefined && isIt(frame));
  }

  async ended(): Promise<void> {
    while (!this.#isOver) await this.#news.promise;
  }

  async close(): Promise<void> {
    await this.#reader.cancel().catch(() => {});
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    for (let text = ''; ; ) {
      const { value, done } = await this.#reader.read();
      if (done) return this.#end();
      const parts = (text + decoder.decode(value, { stream: true })).split('\n\n');
      text = parts.pop() ?? '';
      this.events.push(...parts.map(eventOf).filter((event) => Object.keys(event).length > 0));
      this.#tell();
    }
  }

  #end(): void {
    this.#isOver = true;
    this.#tell();
  }

  #tell(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  }
}

/** Lines that begin with a colon say nothing. */
function eventOf(text: string): LiveEvent {
  const fields = text.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line));
  const event: LiveEvent = Object.fromEntries(fields.flatMap((field) => (field ? [[field[1], field[2]]] : [])));
  return event.data && !event.event ? { ...event, frame: JSON.parse(event.data) } : event;
}
