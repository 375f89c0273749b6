import { everything } from '#db/tags.ts';
import type { Version } from '../cache/backend/backend.ts';

/** About 10 MiB of names. */
const most = 100_000;

/** When each tag was bumped last, as far back as this process knows. */
export class TagVersions {
  readonly #versions = new Map<string, Version>();
  /** All bumps after it are known. */
  #knownFrom: Version = Number.POSITIVE_INFINITY;
  #latest: Version = 0;

  note(tags: readonly string[], version: Version): void {
    if (this.#latest === 0) this.#knownFrom = version;
    this.#latest = Math.max(this.#latest, version);
    for (const tag of tags) {
      this.#versions.delete(tag);
      this.#versions.set(tag, version);
    }
    for (const [tag, dropped] of this.#versions) {
      if (this.#versions.size <= most) break;
      this.#versions.delete(tag);
      this.#knownFrom = Math.max(this.#knownFrom, dropped);
    }
  }

  /** Some bumps will never be heard: what is known begins anew with the next one. */
  lose(): void {
    this.#versions.clear();
    this.#knownFrom = Number.POSITIVE_INFINITY;
    this.#latest = 0;
  }

  /** The last bump that was heard; 0 before the first. */
  get latest(): Version {
    return this.#latest;
  }

  /** The last bump of any of them; 0 where none is known. */
  of(tags: readonly string[]): Version {
    return Math.max(0, ...[everything, ...tags].map((tag) => this.#versions.get(tag) ?? 0));
  }

  /**
   * Whether one of them was bumped after a version, or may have been for all that is known. A version that is still to come
   * says nothing: it is made up, or of a bus that has begun anew.
   */
  mayHaveMoved(tags: readonly string[], after: Version): boolean {
    return after < this.#knownFrom || after > this.#latest || this.of(tags) > after;
  }
}
