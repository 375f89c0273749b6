import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { TestWriter } from '#server/testing/test-writer.ts';
import { Failure } from '../scripts/failure.ts';
import { startChild } from '../scripts/services/child.ts';
import { freePort } from '../scripts/services/free-port.ts';
import type { Bench } from './bench.ts';
import { residentBytesOf } from './load/server.ts';
import { benchDatabase, benchServices, benchSite } from './seeded-site.ts';
import { percentile } from './stats.ts';

const streams = Number(process.env.STREAMS ?? 10_000);
const commits = 200;
/** A topic is told twice a second at the most. */
const everyMs = 600;

/** From a commit until the last of many streams has heard of it, beside a loop that only writes the same bytes. */
export const bench: Bench = {
  promise: '20 live',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    if (!services.redisUrl) throw new Failure('This bench needs a Redis: the commit is another process’s.');
    const database = await benchDatabase(services, 10_000);
    const site = await benchSite(lifetime, { services, database });
    const { items } = await (await fetch(`${site.url}/api/projects?limit=1`)).json();
    const slug: string = items[0].slug;
    const before = residentBytesOf(site.pid);
    const ours = await Listeners.start(lifetime, { url: site.url, path: `/api/live?topics=project:${slug}` });
    const perStream = (residentBytesOf(site.pid) - before) / streams;
    const bare = await startBare(lifetime);
    const theirs = await Listeners.start(lifetime, { url: bare.url, path: '/' });
    const writer = new TestWriter(database, services.redisUrl);
    lifetime.defer(() => writer.close());

    let upCount: number = (await (await fetch(`${site.url}/api/projects/${slug}`)).json()).upCount;
    const delaysMs: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
    for (let n = -5; n < commits; n++) {
      await pause(everyMs);
      const heard = await ours.await(`"upCount":${++upCount},`);
      const committedAt = await writer.upvote(slug);
      const { at, said } = await heard.last;
      await pause(everyMs);
      const bareHeard = await theirs.await(said.trim());
      const begunAt = await bare.write(said);
      const bareAt = (await bareHeard.last).at;
      if (n < 0) continue;
      delaysMs.ours.push(at - committedAt);
      delaysMs.baseline.push(bareAt - begunAt);
    }
    const p = (rank: number) => ({
      ours: percentile(delaysMs.ours, rank),
      baseline: percentile(delaysMs.baseline, rank),
    });
    const [p50, p99] = [p(0.5), p(0.99)];
    return [
      {
        name: `commit → last of ${streams} streams, p99 of ${commits} (p50 ${p50.ours.toFixed(0)} and ${p50.baseline.toFixed(0)} ms) / a bare loop`,
        ours: { rounds: [p99.ours], unit: 'ms' },
        baseline: { rounds: [p99.baseline], unit: 'ms' },
        wished: 'low',
        budget: '≤ 2.0',
        isKept: p99.ours / p99.baseline <= 2,
      },
      {
        name: 'memory of a stream',
        ours: { rounds: [perStream / 1024], unit: 'KiB' },
        wished: 'low',
        budget: 'none',
        isKept: true,
      },
    ];
  },
};

/** Many who listen, in a process of their own. */
class Listeners {
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  static async start(lifetime: AsyncDisposableStack, { url, path }: { url: string; path: string }): Promise<Listeners> {
    const child = startChild(lifetime, [process.execPath, 'bench/load/listeners.ts'], ipc);
    child.process.send({ open: { url, path, streams } });
    await once(child.process, 'message');
    return new Listeners(child.process);
  }

  /** Has them wait for some text; `last` is when the last one has it, and what was said. */
  async await(text: string): Promise<{ last: Promise<{ at: number; said: string }> }> {
    this.#process.send({ await: text });
    await once(this.#process, 'message');
    return { last: once(this.#process, 'message').then(([answer]) => answer) };
  }
}

async function startBare(lifetime: AsyncDisposableStack) {
  const port = `${await freePort()}`;
  const child = startChild(lifetime, [process.execPath, 'bench/load/bare-frames.ts', port], ipc);
  await once(child.process, 'message');
  return {
    url: `http://127.0.0.1:${port}`,
    /** Writes to all; when it began. */
    async write(text: string): Promise<number> {
      child.process.send(text);
      const [{ at }] = await once(child.process, 'message');
      return at;
    },
  };
}

const ipc: SpawnOptions = { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] };
