import { LRUCache } from 'lru-cache';
import { everything } from '#db/tags.ts';
import { type Clock, systemClock } from '../../clock.ts';
import { type Backend, type Bump, type Content, timing, type Version } from './backend.ts';

type Options = { clock?: Clock; maxBytes?: number };

const rememberedTags = 100_000;
const logLength = 10_000;

/** The same without Redis, for the only process of a site. Its bytes are those of the copies in L1. */
export function createMemoryBackend({ clock = systemClock, maxBytes = 256 * 2 ** 20 }: Options = {}): Backend {
  const entries = new LRUCache<string, { content: Content; until: number }>({
    maxSize: maxBytes,
    sizeCalculation: ({ content }) => content.body.length + 1024,
  });
  const leases = new Map<string, { token: string; until: number }>();
  const tags = new Map<string, { before: Version; first: Version; latest: Version }>();
  const log: Bump[] = [];
  let forgotten = 0;
  let version = 0;
  let news = Promise.withResolvers<void>();

  /** When the content missed a bump, at the earliest. A tag that was dropped may have been bumped at any time. */
  function missedAt({ tags: own, asOf }: Content): Version | undefined {
    const missed = own.flatMap((tag) => {
      const bumps = tags.get(tag);
      if (!bumps) return [asOf];
      if (bumps.latest <= asOf) return [];
      return [asOf >= bumps.before ? Math.max(asOf, bumps.first) : asOf];
    });
    return missed.length > 0 ? Math.min(...missed) : undefined;
  }

  function remember(tag: string, bumps: { before: Version; first: Version; latest: Version }): void {
    tags.delete(tag);
    tags.set(tag, bumps);
    if (tags.size > rememberedTags) tags.delete(tags.keys().next().value ?? tag);
  }

  return {
    async read({ key, have, token }) {
      const now = clock.now();
      const entry = entries.get(key);
      const content = entry && now < entry.until ? entry.content : undefined;
      const missed = content && missedAt(content);
      const ageMs = content ? now - content.asOf / 1000 : Number.POSITIVE_INFINITY;
      const fresh = content && missed === undefined && ageMs < content.freshMs;
      const restingMs = Math.max(timing.restMs - ageMs, 0);
      const lease = leases.get(key);
      const held = lease && lease.token !== token && now < lease.until;
      const granted = !fresh && restingMs === 0 && !held;
      if (granted) leases.set(key, { token, until: now + timing.leaseMs });
      if (!fresh) version = Math.max(version, Math.floor(now * 1000));
      const unchanged = content !== undefined && content.asOf === have;
      return {
        content: unchanged ? undefined : content,
        unchanged,
        version,
        nowMs: now,
        staleForMs: missed === undefined ? 0 : Math.max(now - missed / 1000, 0.001),
        granted,
        retryMs: fresh || granted ? 0 : restingMs || timing.pollMs,
      };
    },

    async store({ key, token, content, hardMs }) {
      for (const tag of content.tags) remember(tag, tags.get(tag) ?? { before: 0, first: 0, latest: 0 });
      const present = entries.get(key);
      if (!present || present.content.asOf <= content.asOf) entries.set(key, { content, until: clock.now() + hardMs });
      if (leases.get(key)?.token === token) leases.delete(key);
      return missedAt(content) === undefined;
    },

    async release({ key, token, afterMs }) {
      if (leases.get(key)?.token === token) leases.set(key, { token, until: clock.now() + afterMs });
    },

    async bump(bumped) {
      version = Math.max(version + 1, Math.floor(clock.now() * 1000));
      for (const tag of bumped) {
        const { before, first, latest } = tags.get(tag) ?? { before: 0, first: 0, latest: 0 };
        const sameBurst = version - latest <= timing.burstMs * 1000;
        remember(tag, { before: sameBurst ? before : latest, first: sameBurst ? first : version, latest: version });
      }
      log.push({ version, tags: bumped });
      if (log.length > logLength) forgotten = log.shift()?.version ?? 0;
      news.resolve();
      news = Promise.withResolvers();
      return version;
    },

    async follow(last) {
      const heard = last ? Number(last) : version;
      if (last && heard >= (log.at(-1)?.version ?? 0)) await Promise.race([news.promise, clock.sleep(timing.followMs)]);
      const now = clock.now();
      return {
        bumps: last ? log.filter((bump) => bump.version > heard) : [{ version, tags: [everything] }],
        lost: heard < forgotten,
        last: `${log.at(-1)?.version ?? 0}`,
        version,
        nowMs: now,
        askedAt: now,
      };
    },

    async check() {},
    onBreak() {},
    close() {},
  };
}
