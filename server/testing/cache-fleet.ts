import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { CacheEvent } from '../cache/event-log.ts';
import type { Answer, FromProcess, Order, ToProcess } from './cache-process.ts';

type Options = {
  /** Redis, or a line to it, for commands and for the bus. */
  ports: { commands: number; bus: number };
  /** What the database answers. */
  load: (key: string) => Promise<string>;
  /** How far its clock is ahead. */
  aheadMs?: number;
  /** Flags for node. */
  flags?: string[];
};

/** An instance of the cache in a process of its own. */
export class CacheInstance {
  readonly #child: ChildProcess;
  readonly #load: Options['load'];
  /** Orders under way, by number. */
  readonly #asked = new Map<number, PromiseWithResolvers<unknown>>();
  #askedCount = 0;

  private constructor(child: ChildProcess, load: Options['load']) {
    this.#child = child;
    this.#load = load;
    child.on('message', (message: FromProcess) => void this.#take(message));
  }

  static async start({ ports, load, aheadMs = 0, flags = [] }: Options): Promise<CacheInstance> {
    const args = [ports.commands, ports.bus, aheadMs].map(String);
    const child = fork(new URL('cache-process.ts', import.meta.url), args, {
      execArgv: flags,
      serialization: 'advanced',
    });
    const instance = new CacheInstance(child, load);
    await once(child, 'message');
    return instance;
  }

  /** The answers of so many readers at once. */
  read(key: string, { times = 1, minVersion }: { times?: number; minVersion?: number } = {}): Promise<Answer[]> {
    return this.#ask({ do: 'read', key, times, minVersion }) as Promise<Answer[]>;
  }

  keepReading(key: string, load: { perSecond: number; seconds: number }): Promise<Answer[]> {
    return this.#ask({ do: 'keepReading', key, ...load }) as Promise<Answer[]>;
  }

  readUntil(key: string, body: string): Promise<number> {
    return this.#ask({ do: 'readUntil', key, body }) as Promise<number>;
  }

  async readEach(keys: string[]): Promise<void> {
    await this.#ask({ do: 'readEach', keys });
  }

  memory(): Promise<{ residentBytes: number; entries: number; bytes: number }> {
    return this.#ask({ do: 'memory' }) as Promise<{ residentBytes: number; entries: number; bytes: number }>;
  }

  bump(...tags: string[]): Promise<{ version: number; everywhere: boolean }> {
    return this.#ask({ do: 'bump', tags }) as Promise<{ version: number; everywhere: boolean }>;
  }

  /** What happened since last asked, beside hits and stale answers. */
  events(): Promise<CacheEvent[]> {
    return this.#ask({ do: 'events' }) as Promise<CacheEvent[]>;
  }

  async kill(): Promise<void> {
    if (this.#child.signalCode !== null || this.#child.exitCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exit;
  }

  #ask(order: Order): Promise<unknown> {
    const asked = Promise.withResolvers<unknown>();
    const id = this.#askedCount++;
    this.#asked.set(id, asked);
    this.#tell({ id, order });
    return asked.promise;
  }

  async #take(message: FromProcess): Promise<void> {
    if (!('loadId' in message)) return this.#settle(message);
    const { loadId } = message;
    try {
      this.#tell({ loadId, body: await this.#load(message.key) });
    } catch (error) {
      this.#tell({ loadId, error: `${error}` });
    }
  }

  #settle(message: Exclude<FromProcess, { loadId: number }>): void {
    if (!('id' in message)) return;
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if ('result' in message) asked?.resolve(message.result);
    else asked?.reject(new Error(message.error));
  }

  #tell(message: ToProcess): void {
    if (this.#child.connected) this.#child.send(message);
  }
}
