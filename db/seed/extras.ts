import { projectShare, projectView } from '../schema/project.ts';
import { projectUpdate } from '../schema/project-update.ts';
import { savedProject } from '../schema/saved-project.ts';
import { updates } from './content/updates.ts';
import { Random } from './random.ts';
import { momentOf, outsiders, type Subject } from './subject.ts';

const dayMs = 86_400_000;

/** People who keep the project, some with a note to themselves, and investors who follow it. Returns how many. */
export function keep(subject: Subject, count: number): number {
  const { world, batch, random } = subject;
  const people = new Set([...outsiders(subject, count), ...investorsWhoFollow(subject)]);
  for (const person of people) {
    const moment = new Date(momentOf(subject, person));
    const isInvestor = world.isInvestor(person);
    batch.add(savedProject, {
      id: random.id(moment.getTime()),
      userId: world.people.at(person).id,
      projectId: subject.id,
      note: random.chance(0.15) ? 'Try it with our own data before the next review.' : '',
      stage: isInvestor
        ? random.pick(['watching', 'watching', 'contacted', 'diligence', 'committed', 'passed'] as const)
        : null,
      createdAt: moment,
      updatedAt: moment,
    });
  }
  return people.size;
}

/** So many that each investor follows about as many projects as the plan says. */
function investorsWhoFollow({ world, team, ...subject }: Subject): number[] {
  const { investors, plan, seed } = world;
  // A chance of its own, so that all else stays as it was.
  const random = new Random(seed, `pipeline${subject.id}`);
  const count = Math.floor((investors.length * plan.pipelineSize) / plan.projects + random.fraction());
  return random
    .indexes(count, investors.length)
    .flatMap((index) => investors[index] ?? [])
    .filter((person) => !team.has(person));
}

/** People who shared it. Returns how many. */
export function share(subject: Subject, count: number): number {
  const { world, batch, random } = subject;
  const people = outsiders(subject, count);
  for (const person of people) {
    const moment = new Date(momentOf(subject, person));
    batch.add(projectShare, {
      id: random.id(moment.getTime()),
      projectId: subject.id,
      userId: world.people.at(person).id,
      createdAt: moment,
      updatedAt: moment,
    });
  }
  return people.length;
}

/** Yesterday's anonymous views; those of earlier days live on in the count alone. */
export function view(subject: Subject, count: number): void {
  const { world, batch, random } = subject;
  const moment = new Date(world.now - dayMs);
  if (subject.publishedAt > moment.getTime()) return;
  for (let k = 0; k < count; k++) {
    batch.add(projectView, {
      id: random.id(moment.getTime()),
      projectId: subject.id,
      day: moment.toISOString().slice(0, 10),
      visitor: random.bits().toString(16).padStart(8, '0') + random.bits().toString(16).padStart(8, '0'),
      createdAt: moment,
      updatedAt: moment,
    });
  }
}

/** Releases, milestones and news since publishing. */
export function writeUpdates(subject: Subject, count: number): void {
  const { world, batch, random, publishedAt } = subject;
  const texts = random.some(count, updates);
  const moments = texts.map(() => random.between(publishedAt, world.now)).sort((a, b) => a - b);
  for (const [k, text] of texts.entries()) {
    const moment = new Date(moments[k] ?? publishedAt);
    batch.add(projectUpdate, {
      id: random.id(moment.getTime()),
      projectId: subject.id,
      authorId: world.people.at(subject.owner).id,
      kind: text.kind,
      title: text.title,
      body: text.body,
      version: text.kind === 'release' ? `1.${k}.0` : null,
      milestone: text.kind === 'milestone' ? text.title : null,
      createdAt: moment,
      updatedAt: moment,
    });
  }
}
