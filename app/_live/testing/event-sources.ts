import type { Frame } from '../topics.ts';

type Told = { data: string; lastEventId: string };

/** For tests: a stream whose server is the test. */
export class TestEventSource {
  /** All that were opened, the latest last. */
  static all: TestEventSource[] = [];

  static get open(): TestEventSource[] {
    return TestEventSource.all.filter(({ isClosed }) => !isClosed);
  }

  static get latest(): TestEventSource {
    const latest = TestEventSource.all.at(-1);
    if (!latest) throw new Error('none was opened');
    return latest;
  }

  readonly params: URLSearchParams;
  isClosed = false;
  readonly #listeners = new Map<string, (event: Told) => void>();

  constructor(url: string) {
    this.params = new URL(url, 'http://prova.test').searchParams;
    TestEventSource.all.push(this);
  }

  addEventListener(type: string, listener: (event: Told) => void): void {
    this.#listeners.set(type, listener);
  }

  close(): void {
    this.isClosed = true;
  }

  get topics(): string[] {
    return (this.params.get('topics') ?? '').split(',');
  }

  begin(id: number): void {
    this.#tell('begin', {}, id);
  }

  frame(frame: Frame, id = frame.version): void {
    this.#tell('message', frame, id);
  }

  end(retryMs: number): void {
    this.#tell('end', { retryMs }, 0);
  }

  fail(): void {
    this.#tell('error', {}, 0);
  }

  #tell(type: string, data: object, id: number): void {
    if (!this.isClosed) this.#listeners.get(type)?.({ data: JSON.stringify(data), lastEventId: `${id}` });
  }
}
