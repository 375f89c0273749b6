import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../scripts/services/free-port.ts';
import { redisProgram } from '../../scripts/services/redis-program.ts';

/** A Redis of the test's own, which may be killed, frozen and filled. */
export class TestRedis {
  readonly port: number;
  readonly #folder: string;
  readonly #command: string[];
  #server: ChildProcess | undefined;

  private constructor(port: number, folder: string, program: string[]) {
    this.port = port;
    this.#folder = folder;
    this.#command = [...program, '--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  }

  /** `settings` as on its command line: '--cluster-enabled', 'yes'. */
  static async start(...settings: string[]): Promise<TestRedis> {
    const program = await redisProgram({ mayInstall: true });
    if (!program) throw new Error('These tests need redis-server or valkey-server on the path.');
    const folder = await mkdtemp(join(tmpdir(), 'prova-redis-'));
    const redis = new TestRedis(await freePort(), folder, [program, ...settings]);
    await redis.restart();
    return redis;
  }

  /** Starts it with what it last saved, nothing at first, and waits until it answers. */
  async restart(): Promise<void> {
    const [program = '', ...args] = this.#command;
    this.#server = spawn(program, args, { stdio: 'ignore' });
    await this.use((client) => client.ping(), null);
  }

  async kill(): Promise<void> {
    if (!this.#server || this.#server.signalCode !== null) return;
    const exit = once(this.#server, 'exit');
    this.#server.kill('SIGKILL');
    await exit;
  }

  /** It keeps its connections and answers nothing. */
  freeze(): void {
    this.#server?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#server?.kill('SIGCONT');
  }

  /** Asks it over a connection that is closed afterwards. */
  async use<T>(ask: (client: Redis) => Promise<T>, maxRetriesPerRequest: number | null = 0): Promise<T> {
    const client = new Redis(this.port, { maxRetriesPerRequest, retryStrategy: () => 20, commandTimeout: 5000 });
    client.on('error', () => {}); // not there yet
    try {
      return await ask(client);
    } finally {
      client.disconnect();
    }
  }

  /** Ends it for good. */
  async end(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true });
  }
}
