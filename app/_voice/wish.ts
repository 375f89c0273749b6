import { Waiting } from '#app/_outbox/waiting.ts';

type Ways<V> = {
  /** Does it after what was begun before it. */
  turn: (job: () => Promise<void>) => Promise<void>;
  /** Asks the server, and gives how it is now. `Waiting` where the outbox asks later. */
  send: (value: V) => Promise<V>;
  /** Called when what is shown may have changed. */
  show: () => void;
  /** Called when it was not to be had, after it has been rolled back. */
  failed: (error: unknown, value: V) => void;
};

/**
 * Something that a person may change their mind about faster than a server answers. What they want is shown at once; it is
 * sent in turn, and of several wishes that wait only the last. What fails is as it was, unless they want something else
 * by then.
 */
export class Wish<V extends string | number | null> {
  /** As the server said last, or as it was read; undefined where nobody has looked yet. */
  known: V | undefined;
  #wanted: V | undefined;
  /** Whether the outbox holds a wish of this, to be sent when there is a way. */
  #waits = false;
  readonly #nothing: V;
  readonly #ways: Ways<V>;

  /** @param nothing what it goes back to where it was not known what was there before */
  constructor(nothing: V, ways: Ways<V>) {
    this.#nothing = nothing;
    this.#ways = ways;
  }

  get shown(): V | undefined {
    return this.#wanted === undefined ? this.known : this.#wanted;
  }

  get isPending(): boolean {
    return this.#wanted !== undefined;
  }

  want(value: V): Promise<void> {
    this.#wanted = value;
    this.#ways.show();
    return this.#ways.turn(() => this.#fulfil());
  }

  /** Shows what waits in the outbox since an earlier page. */
  awaits(value: V): void {
    this.#wanted = value;
    this.#waits = true;
    this.#ways.show();
  }

  /** The outbox has sent it. */
  arrived(value: V): void {
    this.known = value;
    if (this.#wanted === value) this.#end();
    this.#ways.show();
  }

  /** The outbox will not send it: it is as it was, unless something else is wanted by then. */
  refused(value: V): void {
    if (this.#wanted !== value) return;
    this.#rollBack();
  }

  async #fulfil(): Promise<void> {
    const sent = this.#wanted;
    if (sent === undefined) return;
    try {
      if (sent !== this.known || this.#waits) this.known = await this.#ways.send(sent);
      if (this.#wanted === sent) this.#end();
      this.#ways.show();
    } catch (error) {
      if (error instanceof Waiting) return this.#wait(sent, error);
      if (this.#wanted !== sent) return;
      this.#rollBack();
      this.#ways.failed(error, sent);
    }
  }

  #wait(sent: V, { isUndone }: Waiting): void {
    this.#waits = !isUndone;
    if (isUndone && this.#wanted === sent) this.#end();
    this.#ways.show();
  }

  #rollBack(): void {
    this.#end();
    if (this.known === undefined) this.known = this.#nothing;
    this.#ways.show();
  }

  #end(): void {
    this.#wanted = undefined;
    this.#waits = false;
  }
}
