import { validatorAssignment } from '../schema/validator.ts';
import type { assignmentPriorities, assignmentStatuses } from '../vocabulary.ts';
import { reviewDeclines } from './content/requests.ts';
import { Random } from './random.ts';
import type { Subject } from './subject.ts';

type Reviewed = { categories: readonly string[]; reviewers: ReadonlySet<number> };

const dayMs = 86_400_000;
const recentDays = 60;
/** What becomes of a validator's assignments, in turn. */
const statuses = ['assigned', 'started', 'declined', 'withdrawn', 'assigned', 'started'] as const;
const endings = ['declined', 'withdrawn'] as const;

/** A new project likely waits for a validator of its categories; now and then one declined, or it was taken back. */
export function waitForReview(subject: Subject, { categories, reviewers }: Reviewed): void {
  const { world, slug, publishedAt, team } = subject;
  // A stream of its own, so that nothing else of the project hangs on it.
  const random = new Random(world.seed, `review ${slug}`);
  const isRecent = world.now - publishedAt < recentDays * dayMs;
  if (!random.chance(isRecent ? 0.5 : 0.03)) return;
  const first = random.int(0, world.validators.length - 1);
  const inTurn = [...world.validators.slice(first), ...world.validators.slice(0, first)];
  const person = inTurn.find((one) => {
    const mandate = world.mandates[world.validators.indexOf(one)] ?? [];
    const fits = mandate.length === 0 || mandate.some((category) => categories.includes(category));
    return fits && !team.has(one) && !reviewers.has(one);
  });
  if (person === undefined) return;
  const assignedAt = Math.max(publishedAt, world.people.joinedAt(person));
  if (assignedAt > world.now) return;
  const cycle = isRecent ? statuses : endings;
  const status = cycle[world.turn(`review by ${person}, ${isRecent}`) % cycle.length] ?? 'assigned';
  const isOver = status === 'declined' || status === 'withdrawn';
  const later = random.between(assignedAt, Math.min(world.now, assignedAt + 3 * dayMs));
  assign(subject, random, {
    person,
    at: assignedAt,
    priority: random.pick(['low', 'normal', 'normal', 'normal', 'high', 'urgent'] as const),
    status,
    dueAt: random.chance(0.4) ? assignedAt + 21 * dayMs : null,
    startedAt: status === 'started' ? later : null,
    endedAt: isOver ? later : null,
    declinedReason: status === 'declined' ? random.pick(reviewDeclines) : null,
  });
}

type Assignment = {
  person: number;
  at: number;
  priority: (typeof assignmentPriorities)[number];
  status: (typeof assignmentStatuses)[number];
  dueAt: number | null;
  startedAt: number | null;
  endedAt: number | null;
  declinedReason?: string | null;
};

/** One assignment: by publishing where it is like any other, else by an admin, who gave it its priority or a date. */
export function assign(subject: Subject, random: Random, { person, at, ...assignment }: Assignment): void {
  const { world, batch, id: projectId } = subject;
  const { priority, status, dueAt, startedAt, endedAt, declinedReason = null } = assignment;
  const isByPublishing = priority === 'normal' && dueAt === null;
  batch.add(validatorAssignment, {
    id: random.id(at),
    projectId,
    validatorId: world.people.at(person).id,
    assignedById: isByPublishing ? null : world.people.at(world.admin).id,
    priority,
    status,
    dueAt: dateOrNull(dueAt),
    startedAt: dateOrNull(startedAt),
    endedAt: dateOrNull(endedAt),
    declinedReason,
    createdAt: new Date(at),
    updatedAt: new Date(at),
  });
}

const dateOrNull = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
