import type { IncomingHttpHeaders } from 'node:http';
import type { Entry } from './entry.ts';
import { type SessionCookies, variantOf } from './vary.ts';

/** Most answers that one URL may have by `Vary`, so that a free choice of request fields cannot fill the store. */
const mostVariants = 32;

/** What is known of a URL with variants. */
type Variants = { names: readonly string[]; keys: Set<string> };

export type Store = ReturnType<typeof createStore>;

/**
 * Entries by key, bounded by bytes. Evicts by SIEVE (Zhang et al., NSDI 2024): a hand walks from the oldest to the newest,
 * takes what was not read since it last passed and spares the rest. A read costs one assignment, and a flood of URLs
 * that are read once pushes out itself and not what is read.
 */
export function createStore({
  maxBytes,
  cookies,
  onEvict,
}: {
  maxBytes: number;
  cookies: SessionCookies;
  onEvict: (key: string) => void;
}) {
  const entries = new Map<string, Entry>();
  const variants = new Map<string, Variants>();
  const byTag = new Map<string, Set<Entry>>();
  let hand = entries.values();
  let sizeBytes = 0;

  function find(urlKey: string, headers: IncomingHttpHeaders): Entry | undefined {
    const key = keyOf(urlKey, headers);
    return key === undefined ? undefined : entries.get(key);
  }

  /** The key of the variant that a request asks for; undefined where nothing stored may answer it. */
  function keyOf(urlKey: string, headers: IncomingHttpHeaders): string | undefined {
    const known = variants.size === 0 ? undefined : variants.get(urlKey);
    if (!known) return urlKey;
    const variant = variantOf(known.names, headers, cookies);
    return variant === undefined ? undefined : urlKey + variant;
  }

  /** The fields that select among the answers of a URL: `names`, and all that selected before. */
  function selecting(urlKey: string, names: readonly string[]): string[] {
    return [...new Set([...(variants.get(urlKey)?.names ?? []), ...names])].sort();
  }

  /** `names` come from `selecting`, and have made the entry's key. */
  function put(entry: Entry, names: readonly string[]): void {
    if (names.length > 0) rememberVariant(entry, names);
    const before = entries.get(entry.key);
    if (before) forget(before);
    entries.set(entry.key, entry);
    sizeBytes += entry.sizeBytes;
    for (const tag of entry.tags) {
      const tagged = byTag.get(tag);
      if (tagged) tagged.add(entry);
      else byTag.set(tag, new Set([entry]));
    }
    evict();
  }

  /** A field that did not select before makes all of before unfindable. */
  function rememberVariant({ key, urlKey }: Entry, names: readonly string[]): void {
    if (variants.get(urlKey)?.names.length !== names.length) removeUrl(urlKey);
    const keys = variants.get(urlKey)?.keys ?? new Set<string>();
    if (keys.size >= mostVariants && !keys.has(key)) {
      const [first, ...others] = [...keys].flatMap((sibling) => entries.get(sibling) ?? []);
      if (first) remove(others.reduce((least, other) => (other.readAt < least.readAt ? other : least), first));
    }
    variants.set(urlKey, { names, keys: keys.add(key) });
  }

  function evict(): void {
    while (sizeBytes > maxBytes) {
      let { value: entry } = hand.next();
      if (!entry) {
        hand = entries.values();
        entry = hand.next().value;
      }
      if (!entry) return;
      if (entry.wasRead) entry.wasRead = false;
      else {
        remove(entry);
        onEvict(entry.key);
      }
    }
  }

  /** Removes `entry`, unless another has taken its place. */
  function remove(entry: Entry): void {
    if (entries.get(entry.key) !== entry) return;
    entries.delete(entry.key);
    forget(entry);
    const siblings = variants.get(entry.urlKey);
    siblings?.keys.delete(entry.key);
    if (siblings?.keys.size === 0) variants.delete(entry.urlKey);
  }

  function removeKey(key: string): void {
    const entry = entries.get(key);
    if (entry) remove(entry);
  }

  function removeUrl(urlKey: string): void {
    removeKey(urlKey);
    for (const key of variants.get(urlKey)?.keys ?? []) removeKey(key);
  }

  function forget(entry: Entry): void {
    sizeBytes -= entry.sizeBytes;
    for (const tag of entry.tags) {
      const tagged = byTag.get(tag);
      tagged?.delete(entry);
      if (tagged?.size === 0) byTag.delete(tag);
    }
  }

  /** Counts what an entry has grown by since it was put. */
  function resize(entry: Entry, size: number): void {
    if (entries.get(entry.key) !== entry) return;
    sizeBytes += size - entry.sizeBytes;
    entry.sizeBytes = size;
    evict();
  }

  return {
    find,
    keyOf,
    selecting,
    put,
    remove,
    removeUrl,
    resize,
    has: (entry: Entry) => entries.get(entry.key) === entry,
    get: (key: string) => entries.get(key),
    tagged: (tag: string): Iterable<Entry> => byTag.get(tag) ?? [],
    size: () => ({ entries: entries.size, bytes: sizeBytes }),
  };
}
