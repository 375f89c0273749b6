import { expect, test } from 'vitest';
import { CacheWorld, type Links, type Subject } from '../testing/cache-world.ts';
import { settled } from '../testing/virtual-clock.ts';
import type { Content, Found } from './backend/backend.ts';
import { Cache } from './cache.ts';
import type { Entry, Read } from './read.ts';

const atOnce = 10;

test('100,000 random schedules show nobody what is too old', { timeout: 600_000 }, async () => {
  expect(await violations((links) => new Cache(links), 100_000)).toEqual([]);
});

test('and they are not blind: a cache as they are usually written fails them', { timeout: 60_000 }, async () => {
  const found = await violations((links) => new NaiveCache(links), 5000);
  for (const kind of [
    /^seed \d+: l1 is \d+ ms old$/,
    /: l2 is \d+ ms old$/,
    /: wrote \d+, read \d+/,
    /: computed again/,
  ]) {
    expect(found.filter((what) => kind.test(what)).length).toBeGreaterThan(5);
  }
});

/** What readers were promised and did not get, by seed. */
async function violations(make: (links: Links) => Subject, count: number): Promise<string[]> {
  const found: string[] = [];
  for (let first = 0; first < count; first += atOnce) {
    const worlds = Array.from({ length: atOnce }, (_, n) => new CacheWorld(first + n, make));
    for (let running = worlds; running.length > 0; ) {
      await settled();
      running = running.filter((world) => world.step());
    }
    found.push(...worlds.flatMap((world, n) => world.violations.map((what) => `seed ${first + n}: ${what}`)));
  }
  return found;
}

/** Computes on a miss, stores what it computed with a time to live, deletes on a message of the bus. */
class NaiveCache implements Subject {
  readonly #links: Links;
  readonly #copies = new Map<string, { read: Read; content: Content; until: number }>();
  #closed = false;

  constructor(links: Links) {
    this.#links = links;
    void this.#listen();
  }

  async read(read: Read): Promise<Entry> {
    const copy = this.#copies.get(read.key);
    if (copy && this.#links.clock.now() < copy.until) return entry(copy.content, 'l1');
    const found = await this.#ask(read);
    if (found?.content && found.staleForMs === 0) return entry(this.#keep(read, found.content), 'l2');
    const { body } = await read.load();
    const asOf = (await this.#ask(read))?.version ?? 0;
    const { freshMs, hardMs } = read.policy;
    const facts = { etag: '', status: 'ok', tags: read.tags ?? [], asOf, freshMs, tookMs: 0 } as const;
    const content = this.#keep(read, { body: Buffer.from(body), ...facts });
    await this.#links.backend.store({ key: read.key, token: 'naive', content, hardMs }).catch(() => {});
    return entry(content, 'fill');
  }

  async bump(tags: readonly string[]): Promise<{ version: number; everywhere: boolean }> {
    const version = await this.#links.backend.bump(tags).catch(() => 0);
    this.#drop(tags);
    return { version, everywhere: true };
  }

  close(): void {
    this.#closed = true;
  }

  #ask({ key }: Read): Promise<Found | undefined> {
    return this.#links.backend.read({ key, have: undefined, token: 'naive' }).catch(() => undefined);
  }

  #keep(read: Read, content: Content): Content {
    this.#copies.set(read.key, { read, content, until: this.#links.clock.now() + content.freshMs });
    return content;
  }

  #drop(tags: readonly string[]): void {
    for (const [key, { content }] of this.#copies) {
      if (content.tags.some((tag) => tags.includes(tag))) this.#copies.delete(key);
    }
  }

  /** Messages that are sent while the line is cut are lost. */
  async #listen(): Promise<void> {
    for (let last = ''; !this.#closed; ) {
      try {
        const heard = await this.#links.backend.follow(last);
        last = heard.last;
        for (const { tags } of heard.bumps) this.#drop(tags);
      } catch {
        last = '';
        await this.#links.clock.sleep(100);
      }
    }
  }
}

function entry(content: Content, source: Entry['source']): Entry {
  return { ...content, source, ageMs: 0, freshForMs: 0, staleForMs: 0 };
}
