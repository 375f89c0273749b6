import { type BadgeKind, badgeKinds, categories } from '../vocabulary.ts';
import type { Content } from './content/content.ts';
import type { Names } from './names.ts';
import { People } from './people.ts';
import type { Plan } from './plan.ts';
import { Random } from './random.ts';

const dayMs = 86_400_000;
const twoYearsMs = 730 * dayMs;
/** What validators of a narrow mandate may award. */
const fewKinds: readonly BadgeKind[] = ['stone', 'silver', 'demerit'];

export type WorldOptions = { plan: Plan; seed: number; now: Date; content: Content };

/** What all parts of the data know of each other while they are made. */
export class World {
  readonly plan: Plan;
  readonly seed: number;
  readonly content: Content;
  readonly names: Names;
  readonly people: People;
  /** The first instant and the last, milliseconds since 1970. */
  readonly from: number;
  readonly now: number;
  readonly validators: readonly number[];
  /** The categories of each validator; none means all. */
  readonly mandates: readonly string[][];
  /** Was a validator until then, and is none now. */
  readonly former: { person: number; endedAt: number };
  /** Did in earlier days what admins do. */
  readonly admin: number;
  readonly investors: readonly number[];
  /** Conversations by their pair: `first * people + second`. */
  readonly conversations = new Map<number, string>();
  /** Somebody of no other role, who may write nothing for now. */
  readonly suspended: number;
  readonly #validators: ReadonlySet<number>;
  readonly #investors: ReadonlySet<number>;
  readonly #votesPerWeight: number;
  readonly #turns = new Map<string, number>();

  constructor(options: WorldOptions, names: Names) {
    this.plan = options.plan;
    this.seed = options.seed;
    this.content = options.content;
    this.names = names;
    this.now = options.now.getTime();
    this.from = this.now - twoYearsMs;
    this.people = new People(this.plan.people);
    // Spread over all people; nobody is both.
    this.validators = spread(this.plan.validators, this.plan.people / 2).map((index) => index * 2);
    this.mandates = this.validators.map((_, k) =>
      k % 3 === 0 ? [] : new Random(this.seed, `mandate${k}`).some(4, categories),
    );
    this.investors = spread(this.plan.investors, this.plan.people / 2).map((index) => index * 2 + 1);
    this.#validators = new Set(this.validators);
    this.#investors = new Set(this.investors);
    this.suspended = this.#somebody(Math.floor(this.plan.people / 3));
    this.former = { person: this.#somebody(this.suspended + 1), endedAt: this.now - 6 * dayMs };
    this.admin = this.validators[0] ?? 0;
    let weights = 0;
    for (let index = 0; index < this.plan.projects; index++) weights += weight(index);
    this.#votesPerWeight = this.plan.votes / weights;
  }

  isValidator(person: number): boolean {
    return this.#validators.has(person);
  }

  /** What a validator may award: every third, and who was one, all kinds. */
  kindsOf(person: number): readonly BadgeKind[] {
    return this.validators.indexOf(person) % 3 === 1 ? fewKinds : badgeKinds;
  }

  isInvestor(person: number): boolean {
    return this.#investors.has(person);
  }

  /** From that one on the first without a role. */
  #somebody(from: number): number {
    let index = from;
    while (this.isValidator(index) || this.isInvestor(index)) index++;
    return index;
  }

  /** Counts from 0 for each name: what comes by turns and not by chance is in a small community too. */
  turn(name: string): number {
    const turn = this.#turns.get(name) ?? 0;
    this.#turns.set(name, turn + 1);
    return turn;
  }

  /** A project's publishing date: more and more a day, the last within the last hours. */
  publishedAt(index: number, chance: number): number {
    const share = ((index + chance) / this.plan.projects) ** this.plan.recency;
    return Math.floor(this.from + share * (this.now - this.from));
  }

  /** Votes that a project may expect, by Zipf's law over a shuffled order. */
  expectedVotes(index: number): number {
    return this.#votesPerWeight * weight(rankOf(index, this.plan.projects));
  }
}

/** Zipf and Mandelbrot: the first few do not take it all. */
function weight(rank: number): number {
  return (rank + 10) ** -0.8;
}

/** The same ranks in another order. */
function rankOf(index: number, size: number): number {
  const prime = 1_000_003;
  return size % prime === 0 ? index : (index * prime + Math.floor(size / 3)) % size;
}

function spread(count: number, range: number): number[] {
  return Array.from({ length: count }, (_, k) => Math.floor(((k + 0.5) * range) / count));
}
