import { newId } from '../id.ts';

/**
 * A seeded source of chance (sfc32): the same seed gives the same sequence on every machine. A label gives each part of
 * the data a sequence of its own, so that one part may change without moving the others.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, label = '') {
    this.#a = hash(`a${seed}${label}`);
    this.#b = hash(`b${seed}${label}`);
    this.#c = hash(`c${seed}${label}`);
    for (let i = 0; i < 12; i++) this.bits();
  }

  /** 32 random bits, unsigned. */
  bits(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** 0 <= x < 1 */
  fraction(): number {
    return this.bits() / 0x1_0000_0000;
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.fraction() * (max - min + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** An index below `count`; the larger `skew`, the likelier the low ones (1 is even). */
  index(count: number, skew = 1): number {
    return Math.floor(this.fraction() ** skew * count);
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.index(list.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** Up to `count` different items. */
  some<T>(count: number, list: readonly T[]): T[] {
    const left = [...list];
    return Array.from({ length: Math.min(count, left.length) }, () => {
      const [taken] = left.splice(this.index(left.length), 1);
      return taken as T;
    });
  }

  /** `count` different indexes below `limit` that `allowed` takes; fewer where they are hard to find. */
  indexes(count: number, limit: number, options: { skew?: number; allowed?: (index: number) => boolean } = {}) {
    const found = new Set<number>();
    for (let tries = 0; found.size < count && tries < count * 8 + 16; tries++) {
      const index = this.index(limit, options.skew);
      if (!options.allowed || options.allowed(index)) found.add(index);
    }
    return [...found];
  }

  /** Exponential with mean 1: what makes counts uneven. */
  spread(): number {
    return -Math.log(1 - this.fraction());
  }

  /** An instant between two, in milliseconds; the larger `skew`, the nearer to `from`. */
  between(from: number, to: number, skew = 1): number {
    return Math.floor(from + this.fraction() ** skew * Math.max(0, to - from));
  }

  id(atMs: number): string {
    const bytes = new Uint8Array(16);
    const view = new DataView(bytes.buffer);
    for (let offset = 4; offset < 16; offset += 4) view.setUint32(offset, this.bits());
    return newId(Math.floor(atMs), bytes);
  }
}

/** FNV-1a with a final avalanche. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
