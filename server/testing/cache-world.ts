import type { Backend } from '../cache/backend/backend.ts';
import { createMemoryBackend } from '../cache/backend/memory.ts';
import { publicKey } from '../cache/key.ts';
import type { Entry, Policy, Read } from '../cache/read.ts';
import type { Clock } from '../clock.ts';
import { Random } from './random.ts';
import { VirtualClock } from './virtual-clock.ts';

/** What is put to the test: a cache, or something that claims to be one. */
export type Subject = {
  read: (read: Read) => Entry | Promise<Entry>;
  bump: (tags: readonly string[]) => Promise<{ version: number; everywhere: boolean }>;
  close: () => void;
};

/** What an instance is given. */
export type Links = { backend: Backend; clock: Clock };

type Cut = { from: number; until: number };
type Write = { key: string; value: number; bumpedAt: number };

const policy: Policy<'public'> = {
  name: 'p',
  audience: 'public',
  freshMs: 4000,
  notFoundFreshMs: 4000,
  hardMs: 60_000,
};
const lengthMs = 4000;
const keys = ['a', 'b'] as const;

/**
 * Two instances, the back end between them, a database, and a schedule of writes, slow computations, reads, lost
 * messages and cut lines, all of it drawn from the seed. Collects what readers were promised and did not get.
 */
export class CacheWorld {
  readonly violations: string[] = [];
  readonly clock = new VirtualClock(1_000_000);
  readonly #random: Random;
  readonly #instances: Subject[];
  readonly #values: Record<string, number> = { a: 0, b: 0 };
  readonly #writes: Write[] = [];
  readonly #began: Record<string, number[]> = { a: [], b: [] };
  readonly #commandCuts: Cut[] = [];
  readonly #calm: boolean;

  constructor(seed: number, make: (links: Links) => Subject) {
    const random = new Random(seed);
    this.#random = random;
    this.#calm = random.chance(0.3);
    const shared = createMemoryBackend({ clock: this.clock });
    this.#instances = [0, 5000].map((aheadMs) => {
      const clock = { ...this.clock, now: () => this.clock.now() + aheadMs };
      return make({ clock, backend: this.#link(shared, aheadMs) });
    });
    this.#plan();
  }

  /** Lets the next thing happen; false at the end of the schedule. */
  step(): boolean {
    if (this.clock.next(1_000_000 + lengthMs)) return true;
    for (const instance of this.#instances) instance.close();
    if (this.#calm) this.#judgeComputations();
    return false;
  }

  #plan(): void {
    for (let n = 2 + this.#random.below(4); n > 0; n--) void this.#later(() => this.#write(this.#random.pick(keys)));
    for (let n = 6 + this.#random.below(8); n > 0; n--) void this.#later(() => this.#read(this.#random.pick(keys)));
  }

  async #later(act: () => Promise<void>): Promise<void> {
    await this.clock.sleep(this.#random.below(lengthMs));
    await act();
  }

  async #write(key: string): Promise<void> {
    const value = (this.#values[key] ?? 0) + 1;
    this.#values[key] = value;
    await this.clock.sleep(this.#random.below(30));
    let bumpedAt = this.clock.now();
    const instance = this.#instance();
    let bump = await instance.bump([key]);
    if (!this.#calm) void this.#readOwn(key, bump.version, value);
    while (!bump.everywhere) {
      await this.clock.sleep(200);
      bumpedAt = this.clock.now();
      bump = await instance.bump([key]);
    }
    this.#writes.push({ key, value, bumpedAt: bumpedAt + 40 });
  }

  async #readOwn(key: string, minVersion: number, written: number): Promise<void> {
    for (let n = this.#random.below(4); n > 0; n--) {
      await this.clock.sleep(this.#random.below(600));
      const { value, source } = await this.#ask(key, minVersion);
      if (value < written) this.violations.push(`wrote ${written}, read ${value} (${source})`);
    }
  }

  async #read(key: string): Promise<void> {
    const startedAt = this.clock.now();
    const { value, source } = await this.#ask(key);
    const oldestMs = source === 'l1' ? 1500 : 2000;
    if (this.#commandCuts.some(({ from, until }) => from < startedAt && startedAt < until + 3000)) return;
    for (const write of this.#writes) {
      const missed = write.key === key && write.value > value && write.bumpedAt < startedAt - oldestMs;
      if (missed) this.violations.push(`${source} is ${startedAt - write.bumpedAt} ms old`);
    }
  }

  async #ask(key: string, minVersion?: number): Promise<{ value: number; source: string }> {
    const { body, source } = await this.#instance().read({
      key: publicKey(key, {}),
      policy,
      tags: [key],
      minVersion,
      load: () => this.#load(key),
    });
    return { value: Number(body), source };
  }

  async #load(key: string): Promise<{ body: string }> {
    this.#began[key]?.push(this.clock.now());
    await this.clock.sleep(this.#random.below(50));
    const body = `${this.#values[key]}`;
    await this.clock.sleep(this.#random.below(this.#random.chance(0.3) ? 700 : 50));
    return { body };
  }

  #judgeComputations(): void {
    for (const began of Object.values(this.#began)) {
      const tooSoon = began.find((at, index) => at - (began[index - 1] ?? 0) < 970);
      if (tooSoon) this.violations.push(`computed again within a second at ${tooSoon}`);
    }
  }

  #instance(): Subject {
    const [first, second] = this.#instances;
    const instance = this.#random.chance(0.5) ? first : second;
    if (!instance) throw new Error('There are two instances.');
    return instance;
  }

  /** A line to the back end: up to 20 ms a way, cut for a while in some schedules, and the log trimmed meanwhile. */
  #link(shared: Backend, aheadMs: number): Backend {
    const commandCut = this.#drawCut(0.2);
    const busCut = this.#drawCut(0.5);
    this.#commandCuts.push(commandCut);
    const travel = async (cut: Cut) => {
      if (this.#random.chance(0.7)) await this.clock.sleep(this.#random.below(25));
      const now = this.clock.now();
      if (now < cut.from || now > cut.until) return;
      await this.clock.sleep(this.#random.chance(0.5) ? 0 : 3000);
      throw new Error('The line is cut.');
    };
    const send = async <T>(call: () => Promise<T>, cut = commandCut): Promise<T> => {
      await travel(cut);
      const answer = await call();
      await travel(cut);
      return answer;
    };
    return {
      ...shared,
      read: (ask) => send(() => shared.read(ask)),
      store: (entry) => send(() => shared.store(entry)),
      release: (lease) => send(() => shared.release(lease)),
      bump: (tags) => send(() => shared.bump(tags)),
      check: (known) => send(() => shared.check(known)),
      follow: async (last) => {
        const isTrimmed = last !== '' && busCut.until > 0 && this.#random.chance(0.02);
        const heard = await shared.follow(isTrimmed ? '' : last);
        const askedAt = this.clock.now() + aheadMs - this.#random.below(20);
        await travel(busCut);
        return isTrimmed ? { ...heard, askedAt, bumps: [], lost: true } : { ...heard, askedAt };
      },
    };
  }

  #drawCut(probability: number): Cut {
    if (this.#calm || !this.#random.chance(probability)) return { from: 0, until: 0 };
    const from = 1_000_000 + this.#random.below(2000);
    return { from, until: from + this.#random.below(2500) };
  }
}
