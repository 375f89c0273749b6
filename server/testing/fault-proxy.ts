import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP line that can be made slow, silent or broken. */
export class FaultProxy {
  readonly #server = createServer((near) => this.#accept(near));
  readonly #targetPort: number;
  readonly #sockets = new Set<Socket>();
  #delayMs = 0;
  #state: 'whole' | 'silent' | 'broken' = 'whole';

  private constructor(targetPort: number) {
    this.#targetPort = targetPort;
  }

  static async to(targetPort: number): Promise<FaultProxy> {
    const proxy = new FaultProxy(targetPort);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** From now on every byte comes later, each way. */
  delay(ms: number): void {
    this.#delayMs = ms;
  }

  /** Nothing comes through any more, and nobody is told: a black hole. */
  silence(): void {
    this.#state = 'silent';
    for (const socket of this.#sockets) socket.pause();
  }

  /** Resets all connections, and every new one. */
  break(): void {
    this.#state = 'broken';
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  mend(): void {
    this.#state = 'whole';
    this.#delayMs = 0;
    for (const socket of this.#sockets) socket.resume();
  }

  async end(): Promise<void> {
    this.break();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #accept(near: Socket): void {
    if (this.#state === 'broken') near.resetAndDestroy();
    else this.#join(near, connect(this.#targetPort, '127.0.0.1'));
  }

  #join(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.setNoDelay();
      from.on('error', () => {}); // the other side is told by close
      from.on('data', (bytes) => this.#later(() => to.write(bytes)));
      from.on('close', () => {
        this.#sockets.delete(from);
        this.#later(() => to.destroy());
      });
      if (this.#state === 'silent') from.pause();
    }
  }

  #later(act: () => void): void {
    if (this.#delayMs === 0) act();
    else setTimeout(act, this.#delayMs);
  }
}
