import type { Database } from '#db/connect.ts';
import type { Entry } from '../cache/read.ts';
import { type Clock, systemClock } from '../clock.ts';
import { DomainError } from '../errors.ts';
import { Guard } from '../guard.ts';
import { errorIn, type PublicRead } from '../public-read.ts';

/** What a run did for one read. */
type ReadReport = {
  name: string;
  keys: number;
  /** Were there already. */
  fresh: number;
  filled: number;
  failed: number;
  /** Why, in short, by key; the first five. */
  errors: string[];
  tookMs: number;
  endedAt: string;
  /** When the oldest of its answers was computed, and when the first stops being fresh; null where none was there. */
  oldestAt: string | null;
  freshUntil: string | null;
};

export type WarmReport = { startedAt: string; tookMs: number; keys: number; failed: number; reads: ReadReport[] };

type Options = { db: Database; reads: Iterable<PublicRead>; clock?: Clock };

/** The database is left to the readers but for a few connections. */
const atOnce = 4;
const pollMs = 50;
const giveUpMs = 10_000;

/** Sees to it that every answer of the warm sets is there and fresh, each as readers ask for it. What fails is told. */
export async function warm({ db, reads, clock = systemClock }: Options): Promise<WarmReport> {
  const startedAt = clock.now();
  const guard = new Guard({ limit: atOnce, queueLimit: 0, limitMs: giveUpMs, clock });
  const reports: ReadReport[] = [];
  for (const read of reads) if (read.warm) reports.push(await warmRead(read));
  return {
    startedAt: new Date(startedAt).toISOString(),
    tookMs: Math.round(clock.now() - startedAt),
    keys: sum(reports, 'keys'),
    failed: sum(reports, 'failed'),
    reads: reports,
  };

  async function warmRead(read: PublicRead): Promise<ReadReport> {
    const beganAt = clock.now();
    const report = { name: read.name, keys: 0, fresh: 0, filled: 0, failed: 0, errors: [] as string[] };
    const [computedAt, freshUntil]: [number[], number[]] = [[], []];
    const fail = (key: string, error: unknown) => {
      report.failed++;
      if (report.errors.length < 5) report.errors.push(`${key}: ${`${error}`.slice(0, 200)}`);
    };
    const take = async (input: Record<string, unknown>) => {
      report.keys++;
      try {
        const entry = await guard.run(() => freshEntry(read, input), { urgent: false });
        if (entry.status === 'not-found') throw errorIn(entry);
        computedAt.push(clock.now() - entry.ageMs);
        freshUntil.push(clock.now() + entry.freshForMs);
        const isNew = entry.source === 'fill' || entry.ageMs < clock.now() - beganAt;
        report[isNew ? 'filled' : 'fresh']++;
        return JSON.parse(`${entry.body}`);
      } catch (error) {
        fail(JSON.stringify(input), error);
        return;
      }
    };
    await Promise.resolve(read.warm?.(take, db)).catch((error) => fail('the warm set', error));
    const endedAt = clock.now();
    return {
      ...report,
      tookMs: Math.round(endedAt - beganAt),
      endedAt: new Date(endedAt).toISOString(),
      oldestAt: earliest(computedAt),
      freshUntil: earliest(freshUntil),
    };
  }

  /** What is old is renewed behind the one who asks: this one waits for it. */
  async function freshEntry(read: PublicRead, input: Record<string, unknown>): Promise<Entry> {
    const until = clock.now() + giveUpMs;
    for (;;) {
      const entry = await read.read(input);
      if (entry.source !== 'stale') return entry;
      if (clock.now() > until) throw new DomainError('OVERLOADED', { message: 'it did not become fresh in time' });
      await clock.sleep(pollMs);
    }
  }
}

function earliest(times: number[]): string | null {
  return times.length > 0 ? new Date(Math.min(...times)).toISOString() : null;
}

function sum(reports: ReadReport[], of: 'keys' | 'failed'): number {
  return reports.reduce((total, report) => total + report[of], 0);
}
