import { connect, type Socket } from 'node:net';

export type Counters = { latenciesMs: number[]; errors: number; hits: number; shareable: number };

/** All connections read into one buffer, since what is read is looked at at once. */
const shared = Buffer.alloc(2 ** 16);

/** A kept connection that asks for one thing at a time. It reads of an answer its head, and counts the rest. */
export class CrowdConnection {
  isBusy = false;
  /** Where answers are counted; before a measurement nowhere. */
  counters: Counters | undefined;
  readonly #host: string;
  readonly #port: number;
  #socket: Socket;
  #dueMs = 0;
  /** Of the body; undefined until its head has been read, infinite where it comes in chunks. */
  #leftBytes: number | undefined;

  constructor(host: string, port: number) {
    this.#host = host;
    this.#port = port;
    this.#socket = this.#connect();
  }

  opened(): Promise<void> {
    return new Promise((resolve) => {
      if (!this.#socket.connecting) resolve();
      else this.#socket.once('connect', resolve).once('close', () => resolve());
    });
  }

  ask(request: Buffer, dueMs: number): void {
    this.isBusy = true;
    this.#dueMs = dueMs;
    this.#leftBytes = undefined;
    this.#socket.write(request);
  }

  #connect(): Socket {
    const callback = (length: number, buffer: Uint8Array): boolean => {
      this.#receive(Buffer.from(buffer.buffer, buffer.byteOffset, length));
      return true;
    };
    const options = { host: this.#host, port: this.#port, noDelay: true, onread: { buffer: shared, callback } };
    return connect(options)
      .on('error', () => {})
      .once('close', () => this.#lose());
  }

  /** A connection that is closed while it waits has failed; one that is idle is opened anew. */
  #lose(): void {
    if (this.isBusy && this.counters) this.counters.errors += 1;
    this.isBusy = false;
    this.#socket = this.#connect();
  }

  #receive(part: Buffer): void {
    const bodyAt = this.#leftBytes === undefined ? this.#readHead(part) : 0;
    const body = part.length - bodyAt;
    if (this.#leftBytes === Number.POSITIVE_INFINITY) {
      if (part.toString('latin1', part.length - 5) === '0\r\n\r\n') this.#finish();
    } else {
      this.#leftBytes = (this.#leftBytes ?? 0) - body;
      if (this.#leftBytes <= 0) this.#finish();
    }
  }

  /** Heads are small and come in one piece. Gives where the body begins. */
  #readHead(part: Buffer): number {
    const end = part.indexOf('\r\n\r\n');
    const head = part.toString('latin1', 0, end).toLowerCase();
    const length = /content-length: (\d+)/.exec(head)?.[1];
    this.#leftBytes = length === undefined ? Number.POSITIVE_INFINITY : Number(length);
    const { counters } = this;
    if (counters) {
      if (head.slice(9, 12) !== '200') counters.errors += 1;
      if (!head.includes('cache-control: private')) {
        counters.shareable += 1;
        if (/cache-status: .*front; hit/.test(head)) counters.hits += 1;
      }
    }
    return end + 4;
  }

  #finish(): void {
    this.isBusy = false;
    this.counters?.latenciesMs.push(performance.now() - this.#dueMs);
  }
}
