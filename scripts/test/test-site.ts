import { once } from 'node:events';
import { startChild } from '../services/child.ts';
import { freePort } from '../services/free-port.ts';
import { build } from '../up/build.ts';
import { startSite } from '../up/site.ts';

export const secret = 'a secret for tests only';

/** A process of the site, as `npm start` runs it, or as `next start` does. */
export class TestSite {
  readonly url: string;
  readonly port: number;
  readonly #lifetime: AsyncDisposableStack;

  readonly #pid: number;

  private constructor({ port, pid }: { port: number; pid: number }, lifetime: AsyncDisposableStack) {
    this.port = port;
    this.#pid = pid;
    this.url = `http://127.0.0.1:${port}`;
    this.#lifetime = lifetime;
  }

  /** It warms nothing unless told to. */
  static async start(env: Record<string, string>): Promise<TestSite> {
    process.env.PROVA_BUILD = 'test';
    const lifetime = new AsyncDisposableStack();
    await build(lifetime);
    const port = Number(env.PORT ?? (await freePort()));
    const own = { NODE_ENV: 'production', PORT: `${port}`, LOG_LEVEL: 'warn', CACHE_WARMER_ENABLED: 'false' };
    const { pid } = await startSite({ ...own, CRON_SECRET: secret, METRICS_TOKEN: secret, ...env }, lifetime);
    return new TestSite({ port, pid }, lifetime);
  }

  /** By Next's own command: no front, no relay. */
  static async startPlain(env: Record<string, string>): Promise<TestSite> {
    process.env.PROVA_BUILD = 'test';
    const lifetime = new AsyncDisposableStack();
    await build(lifetime);
    const port = await freePort();
    const command = [process.execPath, 'node_modules/next/dist/bin/next', 'start', '-p', `${port}`];
    const { process: next } = startChild(lifetime, command, {
      env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for (let text = ''; next.stdout && !text.includes('Ready'); ) text += `${(await once(next.stdout, 'data'))[0]}`;
    return new TestSite({ port, pid: next.pid ?? 0 }, lifetime);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, { headers, redirect: 'manual' });
  }

  async json(path: string, headers?: Record<string, string>) {
    return (await this.get(path, headers)).json();
  }

  /** Ends it in the middle of whatever it is at. */
  kill(): Promise<void> {
    process.kill(this.#pid, 'SIGKILL');
    return this.end();
  }

  /** Ends it, as a balancer would: what it has begun is finished. */
  end(): Promise<void> {
    return this.#lifetime.disposeAsync();
  }
}

/** What each cache on the way said of an answer, the nearest to the reader first: 'prova-front; hit; ttl=9'. */
export function cacheStatusOf(response: Response): string[] {
  return (response.headers.get('cache-status') ?? '').split(', ').toReversed();
}
