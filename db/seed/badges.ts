import { badge } from '../schema/badge.ts';
import { validatorAssignment } from '../schema/validator.ts';
import { type BadgeKind, badgeKinds, badgePoints } from '../vocabulary.ts';
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
  const { world, batch, random, appeal } = subject;
  const awarded: Badges = { points: 0, kinds: [], count: 0, latest: [], reviewers: new Set() };
  if (!random.chance(0.02 + world.plan.badgeRate * appeal ** 3)) return awarded;
  const free = world.validators.filter((person) => !subject.team.has(person));
  const featured = random.chance(0.4);
  for (const person of random.some(random.int(1, 3), free)) {
    const from = Math.max(subject.publishedAt, world.people.joinedAt(person));
    const assignedAt = random.between(from, from + 3 * dayMs, 3);
    const awardedAt = random.between(assignedAt, assignedAt + 20 * dayMs, 4);
    const isDue = awardedAt < world.now;
    if (assignedAt > world.now) continue;
    awarded.reviewers.add(person);
    batch.add(validatorAssignment, {
      id: random.id(assignedAt),
      projectId: subject.id,
      validatorId: world.people.at(person).id,
      priority: random.pick(['low', 'normal', 'normal', 'high', 'urgent'] as const),
      status: isDue ? 'awarded' : random.pick(['assigned', 'started'] as const),
      dueAt: new Date(assignedAt + 21 * dayMs),
      startedAt: isDue ? new Date(assignedAt) : null,
      endedAt: isDue ? new Date(awardedAt) : null,
      declinedReason: null,
      createdAt: new Date(assignedAt),
      updatedAt: new Date(assignedAt),
    });
    if (!isDue) continue;
    const kind = kindFor(random.fraction(), appeal);
    // A withdrawn badge stays as history and counts for nothing.
    const withdrawnAt = random.chance(0.04) ? random.between(awardedAt, world.now) : undefined;
    batch.add(badge, {
      id: random.id(awardedAt),
      projectId: subject.id,
      validatorId: world.people.at(person).id,
      kind,
      points: badgePoints[kind],
      rationale: random.pick(rationales[kind]),
      featured: featured && awarded.count === 0 && kind !== 'demerit' && withdrawnAt === undefined,
      withdrawnAt: withdrawnAt === undefined ? null : new Date(withdrawnAt),
      withdrawnReason: withdrawnAt === undefined ? null : 'The release that I reviewed is no longer offered.',
      createdAt: new Date(awardedAt),
      updatedAt: new Date(awardedAt),
    });
    if (withdrawnAt !== undefined) continue;
    awarded.points += badgePoints[kind];
    awarded.count++;
    awarded.kinds.push(kind);
    awarded.latest.push({ person, at: awardedAt });
  }
  world.people.count(subject.owner, 'karma', awarded.points);
  world.people.count(subject.owner, 'badgeCount', awarded.count);
  awarded.kinds = bestFirst.filter((kind) => awarded.kinds.includes(kind));
  return awarded;
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
