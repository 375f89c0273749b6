import { moderationCase, report } from '../schema/report.ts';
import type { Batch } from './batch.ts';
import { Random } from './random.ts';
import { outsiders, type Subject } from './subject.ts';
import type { World } from './world.ts';

const dayMs = 86_400_000;

type Thing = {
  kind: 'project' | 'comment' | 'user';
  id: string;
  /** Index of the person. */
  author: number;
  /** When it was reported first, milliseconds since 1970. */
  at: number;
  /** Indexes of those who reported it. */
  reporters: readonly number[];
};

type Outcome = Partial<Pick<typeof moderationCase.$inferSelect, 'status' | 'decision' | 'appeal' | 'appealStatus'>>;

/** Some of the projects wait for an admin, reported by one or two, which hides nothing. */
export function reportProject(subject: Subject): void {
  const { world, id, owner, publishedAt } = subject;
  const random = new Random(world.seed, `case${subject.slug}`);
  if (!random.chance(0.03)) return;
  const reporters = outsiders({ ...subject, random }, random.int(1, 2));
  const at = random.between(Math.max(publishedAt, world.now - 20 * dayMs), world.now);
  openCase(world, subject.batch, { thing: { kind: 'project', id, author: owner, at, reporters }, random });
}

/** So does a comment here and there. */
export function reportComment(subject: Subject, written: readonly { id: string; author: number; at: number }[]): void {
  const { world } = subject;
  const random = new Random(world.seed, `comment-case${subject.slug}`);
  if (written.length === 0 || !random.chance(0.04)) return;
  const { id, author, at } = random.pick(written);
  const reporters = outsiders({ ...subject, random }, 2).filter((person) => person !== author);
  const reportedAt = random.between(at, world.now);
  if (reporters.length > 0) {
    openCase(world, subject.batch, { thing: { kind: 'comment', id, author, at: reportedAt, reporters }, random });
  }
}

/** One case about a person in each state that there is, so that each has something to look at. */
export function reportPeople(world: World, batch: Batch): void {
  const random = new Random(world.seed, 'cases');
  const author = Math.floor(world.plan.people / 2);
  for (const [k, outcome] of outcomes.entries()) {
    const person = (author + k) % world.plan.people;
    const allowed = (index: number) => index !== person;
    const reporters = random.indexes(random.int(2, 4), world.plan.people, { allowed });
    const at = Math.max(...[person, ...reporters].map((index) => world.people.joinedAt(index)));
    const thing = { kind: 'user' as const, id: world.people.at(person).id, author: person, at, reporters };
    openCase(world, batch, { thing, outcome, random });
  }
}

const removal = 'The links in the profile lead to a shop that has nothing to do with what is shown here.';
const answer = 'The shop was that of a friend, and the links are gone now. Please look once more.';

const outcomes: Outcome[] = [
  {},
  { status: 'upheld', decision: removal },
  { status: 'upheld', decision: removal, appeal: answer, appealStatus: 'pending' },
  { status: 'dismissed', decision: 'There is nothing in the profile that the rules forbid.' },
];

const reasons = [
  'This is an advertisement for something else.',
  'Copied word for word from another project, without its licence.',
  'The tone is insulting, and not for the first time.',
  'It asks people to sign up elsewhere before they can see anything.',
] as const;

type Making = { thing: Thing; outcome?: Outcome; random: Random };

function openCase(world: World, batch: Batch, { thing, outcome = {}, random }: Making): void {
  const { kind: subjectKind, id: subjectId, author, at, reporters } = thing;
  const { status = 'open', decision = null, appeal = null, appealStatus = null } = outcome;
  const caseId = random.id(at);
  const decidedAt = status === 'open' ? null : new Date(random.between(at, world.now));
  batch.add(moderationCase, {
    id: caseId,
    subjectKind,
    subjectId,
    authorId: world.people.at(author).id,
    reportCount: reporters.length,
    weight: reporters.length,
    status,
    decidedAt,
    decision,
    appeal,
    appealStatus,
    appealedAt: appeal && decidedAt ? new Date(random.between(decidedAt.getTime(), world.now)) : null,
    createdAt: new Date(at),
    updatedAt: decidedAt ?? new Date(at),
  });
  for (const person of reporters) {
    const moment = random.between(Math.max(at, world.people.joinedAt(person)), decidedAt?.getTime() ?? world.now);
    batch.add(report, {
      id: random.id(moment),
      caseId,
      reporterId: world.people.at(person).id,
      subjectKind,
      subjectId,
      reason: random.pick(reasons),
      createdAt: new Date(moment),
      updatedAt: new Date(moment),
    });
  }
}
