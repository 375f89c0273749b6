import { feedback } from '../schema/report.ts';
import type { Batch, Making } from './batch.ts';
import { feedbackTexts } from './content/feedback.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

const dayMs = 86_400_000;

/** What members said of the site in the last months; what is older than a few days is answered, mostly. */
export function* makeFeedback(world: World, batch: Batch): Making {
  for (let k = 0; k < world.plan.feedback; k++) {
    const random = new Random(world.seed, `feedback${k}`);
    const { kind, body, pageUrl, answer } = random.pick(feedbackTexts);
    const person = random.index(world.plan.people);
    const joinedAt = world.people.joinedAt(person);
    const at = random.between(Math.max(joinedAt, world.now - 90 * dayMs), world.now);
    const isClosed = at < world.now - 4 * dayMs && random.chance(0.85);
    const closedAt = isClosed ? new Date(random.between(at, Math.min(world.now, at + 4 * dayMs))) : null;
    batch.add(feedback, {
      id: random.id(at),
      userId: world.people.at(person).id,
      kind,
      body,
      pageUrl,
      answer: isClosed && random.chance(0.9) ? answer : null,
      closedAt,
      createdAt: new Date(at),
      updatedAt: closedAt ?? new Date(at),
    });
    yield;
  }
}
