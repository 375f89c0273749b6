import { validatorAssignment } from '../schema/validator.ts';
import { reviewDeclines } from './content/requests.ts';
import { Random } from './random.ts';
import type { Subject } from './subject.ts';

type Reviewed = { categories: readonly string[]; reviewers: ReadonlySet<number> };

const dayMs = 86_400_000;
const recentDays = 60;

/** A new project likely waits for a validator of its categories; now and then one declined, or it was taken back. */
export function waitForReview(subject: Subject, { categories, reviewers }: Reviewed): void {
  const { world, batch, slug, publishedAt } = subject;
  // A stream of its own, so that nothing else of the project hangs on it.
  const random = new Random(world.seed, `review ${slug}`);
  const isRecent = world.now - publishedAt < recentDays * dayMs;
  if (!random.chance(isRecent ? 0.5 : 0.03)) return;
  const k = random.int(0, world.validators.length - 1);
  const person = world.validators[k];
  const mandate = world.mandates[k] ?? [];
  const fits = mandate.length === 0 || mandate.some((category) => categories.includes(category));
  if (person === undefined || !fits || subject.team.has(person) || reviewers.has(person)) return;
  const assignedAt = Math.max(publishedAt, world.people.joinedAt(person));
  if (assignedAt > world.now) return;
  const status = isRecent
    ? random.pick(['assigned', 'assigned', 'assigned', 'started', 'started', 'declined'] as const)
    : random.pick(['declined', 'withdrawn'] as const);
  const isOver = status === 'declined' || status === 'withdrawn';
  const later = new Date(random.between(assignedAt, Math.min(world.now, assignedAt + 3 * dayMs)));
  batch.add(validatorAssignment, {
    id: random.id(assignedAt),
    projectId: subject.id,
    validatorId: world.people.at(person).id,
    priority: random.pick(['low', 'normal', 'normal', 'normal', 'high', 'urgent'] as const),
    status,
    dueAt: random.chance(0.4) ? new Date(assignedAt + 21 * dayMs) : null,
    startedAt: status === 'started' ? later : null,
    endedAt: isOver ? later : null,
    declinedReason: status === 'declined' ? random.pick(reviewDeclines) : null,
    createdAt: new Date(assignedAt),
    updatedAt: new Date(assignedAt),
  });
}
