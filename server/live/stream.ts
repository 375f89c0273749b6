import type { Sink } from './sink.ts';
import type { Topic } from './topic.ts';

/** More waits only for somebody who does not read: they are cut off, and come back for what is then. */
const mostWaitingBytes = 256 * 1024;

/** One who listens. */
export class Stream {
  readonly topics = new Set<Topic>();
  /** Whether what is personal may still be told; false from the first time that it may not. */
  mayHearPersonal: (() => Promise<boolean>) | undefined;
  /** Nothing was written since this was last said. */
  isQuiet = true;
  readonly #sink: Sink;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** False where it is too slow and was cut off. */
  write(bytes: Buffer): boolean {
    if (this.#sink.waitingBytes() > mostWaitingBytes) {
      this.#sink.drop();
      return false;
    }
    this.#sink.write(bytes);
    this.isQuiet = false;
    return true;
  }

  end(bytes: Buffer): void {
    this.#sink.write(bytes);
    this.#sink.end();
  }
}
