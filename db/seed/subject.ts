import type { Batch } from './batch.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** A published project while its votes, comments and the rest are made. */
export type Subject = {
  world: World;
  batch: Batch;
  random: Random;
  id: string;
  slug: string;
  title: string;
  technology: string;
  /** Index of the person. */
  owner: number;
  /** Indexes of those who may not vote: the owner and claimed members. */
  team: ReadonlySet<number>;
  publishedAt: number;
  /** How good it is, 0..1. */
  appeal: number;
};

/** How far back a project's days are noted. */
export const notedMs = 8 * 86_400_000;

/** Different people outside the team; `skew` as in `Random.index`. */
export function outsiders(subject: Subject, count: number, skew = 1.6): number[] {
  const { world, random, team } = subject;
  const enough = Math.min(count, Math.floor(world.plan.people * 0.7));
  return random.indexes(enough, world.plan.people, { skew, allowed: (index) => !team.has(index) });
}

/** When somebody did something about the project: after publishing and after they joined, rather early than late. */
export function momentOf(subject: Subject, person: number, skew = 3): number {
  const { world, random, publishedAt } = subject;
  return random.between(Math.max(publishedAt, world.people.joinedAt(person)), world.now, skew);
}

/** A sentence with the project's own words in it. */
export function spoken(subject: Pick<Subject, 'title' | 'technology'>, text: string): string {
  return text.replaceAll('{title}', subject.title).replaceAll('{tech}', subject.technology);
}
