import { badge } from '../schema/badge.ts';
import { type BadgeKind, badgeKinds, badgePoints } from '../vocabulary.ts';
import { assign } from './assignments.ts';
import { rationales } from './content/requests.ts';
import type { Subject } from './subject.ts';

export type Badges = {
  points: number;
  kinds: BadgeKind[];
  count: number;
  latest: { person: number; at: number }[];
  /** All to whom it was assigned. */
  reviewers: Set<number>;
};

const dayMs = 86_400_000;

/** Badges by validators outside the team, with what the assignment became; more and better ones the better the project. */
export function awardBadges(subject: Subject): Badges {
  const { world, random, appeal } = subject;
  const awarded: Badges = { points: 0, kinds: [], count: 0, latest: [], reviewers: new Set() };
  if (!random.chance(0.02 + world.plan.badgeRate * appeal ** 3)) return awarded;
  const free = [...world.validators, world.former.person].filter((person) => !subject.team.has(person));
  for (const person of random.some(random.int(1, 3), free)) {
    const awardedAt = review(subject, person, awarded.reviewers);
    if (awardedAt !== undefined) award(subject, awarded, { person, at: awardedAt });
  }
  world.people.count(subject.owner, 'karma', awarded.points);
  world.people.count(subject.owner, 'badgeCount', awarded.count);
  awarded.kinds = bestFirst.filter((kind) => awarded.kinds.includes(kind));
  return awarded;
}

/** Assigns the project to a validator; when they awarded a badge, if they have. */
function review(subject: Subject, person: number, reviewers: Set<number>): number | undefined {
  const { world, random } = subject;
  const hasEnded = person === world.former.person;
  const until = hasEnded ? world.former.endedAt : world.now;
  const from = Math.max(subject.publishedAt, world.people.joinedAt(person));
  const assignedAt = random.between(from, from + 3 * dayMs, 3);
  const awardedAt = random.between(assignedAt, assignedAt + 20 * dayMs, 4);
  if (assignedAt > until) return;
  const isDue = awardedAt < until;
  reviewers.add(person);
  const priority = random.pick(['low', 'normal', 'normal', 'high', 'urgent'] as const);
  const open = random.pick(['assigned', 'started'] as const);
  assign(subject, random, {
    person,
    at: assignedAt,
    priority,
    status: isDue ? 'awarded' : hasEnded ? 'withdrawn' : open,
    dueAt: assignedAt + 21 * dayMs,
    startedAt: isDue || (open === 'started' && !hasEnded) ? assignedAt : null,
    endedAt: isDue ? awardedAt : hasEnded ? until : null,
  });
  return isDue ? awardedAt : undefined;
}

/** Of so many badges one was withdrawn, every other time for another one, and the rarest kinds have a turn of their own. */
const turns = 16;
const turnOfWithdrawn = 7;
const kindsByTurn: Record<number, BadgeKind | undefined> = { 3: 'demerit', 11: 'platinum' };

type Award = { person: number; at: number };

function award(subject: Subject, awarded: Badges, { person, at }: Award): void {
  const { world, random, appeal } = subject;
  const turn = world.turn('badge') % (2 * turns);
  const kinds = world.kindsOf(person);
  const earned = kindsByTurn[turn % turns] ?? kindFor(random.fraction(), appeal);
  const kind = kinds.includes(earned) ? earned : 'silver';
  if (turn % turns !== turnOfWithdrawn) {
    stand(subject, awarded, { person, at, kind });
    return;
  }
  const withdrawnAt = random.between(at, world.now);
  addBadge(subject, { person, at, kind, withdrawnAt });
  const isAgain = turn === turnOfWithdrawn && world.isValidator(person);
  if (isAgain) stand(subject, awarded, { person, at: random.between(withdrawnAt, world.now), kind: 'silver' });
}

/** A badge that stands and counts. The first of every other project that has any is featured. */
function stand(subject: Subject, awarded: Badges, { person, at, kind }: Award & { kind: BadgeKind }): void {
  const featured = awarded.count === 0 && kind !== 'demerit' && subject.world.turn('badge to feature') % 2 === 0;
  addBadge(subject, { person, at, kind, featured });
  awarded.points += badgePoints[kind];
  awarded.count++;
  awarded.kinds.push(kind);
  awarded.latest.push({ person, at });
}

type Badge = Award & { kind: BadgeKind; featured?: boolean; withdrawnAt?: number };

/** One row; a withdrawn badge stays as history and counts for nothing. */
function addBadge({ world, batch, random, id: projectId }: Subject, of: Badge): void {
  const { person, at, kind, featured = false, withdrawnAt } = of;
  batch.add(badge, {
    id: random.id(at),
    projectId,
    validatorId: world.people.at(person).id,
    kind,
    points: badgePoints[kind],
    rationale: random.pick(rationales[kind]),
    featured,
    withdrawnAt: withdrawnAt === undefined ? null : new Date(withdrawnAt),
    withdrawnReason: withdrawnAt === undefined ? null : 'The release that I reviewed is no longer offered.',
    createdAt: new Date(at),
    updatedAt: new Date(at),
  });
}

/** As `project.badge_kinds` keeps them. */
const bestFirst = [...badgeKinds].sort((a, b) => badgePoints[b] - badgePoints[a]);

function kindFor(chance: number, appeal: number): BadgeKind {
  if (chance < 0.05 * (1 - appeal)) return 'demerit';
  const mark = chance * 0.6 + appeal * 0.5;
  if (mark < 0.55) return 'stone';
  if (mark < 0.8) return 'silver';
  return mark < 1 ? 'gold' : 'platinum';
}
