import { reportWeight } from '#server/score/report-weight.ts';
import { auditLog } from '../schema/audit-log.ts';
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

type Row = typeof moderationCase.$inferSelect;
type Outcome = Partial<Pick<Row, 'status' | 'decision' | 'appeal' | 'appealStatus'>> & {
  /** When reports hid it, and when an admin removed it, milliseconds since 1970. */
  hiddenAt?: number;
  removedAt?: number;
};

/** Some of the projects wait for an admin, reported by one or two, which hides nothing. */
export function reportProject(subject: Subject): void {
  const { world, id, owner, publishedAt } = subject;
  const random = new Random(world.seed, `case${subject.slug}`);
  if (!random.chance(0.03)) return;
  const reporters = outsiders({ ...subject, random }, random.int(1, 2));
  const at = random.between(Math.max(publishedAt, world.now - 20 * dayMs), world.now);
  openCase(world, subject.batch, { thing: { kind: 'project', id, author: owner, at, reporters }, random });
}

/** What is removed was removed by an admin, or hidden by enough reports until one has looked. */
export function reportRemoved(subject: Subject): void {
  const { world, id, owner, publishedAt } = subject;
  const random = new Random(world.seed, `removed${subject.slug}`);
  const reporters = outsiders({ ...subject, random }, 3);
  const isDecided = reporters.length < 3 || random.chance(0.5);
  const at = random.between(publishedAt, world.now);
  const thing: Thing = { kind: 'project', id, author: owner, at, reporters };
  const outcome: Outcome = isDecided
    ? { status: 'upheld', decision: copied, removedAt: random.between(at, world.now) }
    : { hiddenAt: random.between(at, world.now) };
  openCase(world, subject.batch, { thing, outcome, random });
}

/** A comment that an admin removed. */
export function reportHidden(subject: Subject, { id, author, at, hiddenAt }: HiddenComment): void {
  const { world } = subject;
  const random = new Random(world.seed, `hidden-case${id}`);
  const reporters = outsiders({ ...subject, random }, 2).filter((person) => person !== author);
  const thing: Thing = { kind: 'comment', id, author, at, reporters };
  openCase(world, subject.batch, {
    thing,
    outcome: { status: 'upheld', decision: insult, removedAt: hiddenAt },
    random,
  });
}

type HiddenComment = { id: string; author: number; at: number; hiddenAt: number };

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

/** Why a project was removed, which stands on its own row too. */
export const copied = 'Copied from another project without its licence.';
/** Why a comment was. */
export const insult = 'It insults the author and says nothing about the project.';
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
  const { hiddenAt, removedAt = random.between(at, world.now) } = outcome;
  const decidedAt = status === 'open' ? null : new Date(removedAt);
  // A thing is hidden by no fewer than weigh three; what the others were right about before differs.
  const decided = hiddenAt === undefined ? random.int(0, 3) : 0;
  const weights = reporters.map((_, k) => reportWeight({ upheld: k % 2 === 0 ? decided : 0, decided }));
  batch.add(moderationCase, {
    id: caseId,
    subjectKind,
    subjectId,
    authorId: world.people.at(author).id,
    reportCount: reporters.length,
    weight: weights.reduce((sum, weight) => sum + weight, 0),
    status,
    hiddenAt: hiddenAt === undefined ? null : new Date(hiddenAt),
    decidedById: decidedAt && adminOf(world, author).id,
    decidedAt,
    decision,
    appeal,
    appealStatus,
    appealedAt: appeal && decidedAt ? new Date(random.between(decidedAt.getTime(), world.now)) : null,
    createdAt: new Date(at),
    updatedAt: decidedAt ?? new Date(at),
  });
  if (decidedAt && status !== 'open') {
    writeDown(world, batch, { thing, caseId, status, reason: decision ?? '', decidedAt, random });
  }
  for (const [k, person] of reporters.entries()) {
    const moment = random.between(Math.max(at, world.people.joinedAt(person)), decidedAt?.getTime() ?? world.now);
    batch.add(report, {
      id: random.id(moment),
      caseId,
      reporterId: world.people.at(person).id,
      subjectKind,
      subjectId,
      weight: weights[k] ?? 1,
      reason: random.pick(reasons),
      createdAt: new Date(moment),
      updatedAt: new Date(moment),
    });
  }
}

/** Nobody decides about what is their own. */
function adminOf({ people, validators }: World, author: number) {
  return people.at(validators.find((index) => index !== author) ?? 0);
}

type Decided = { thing: Thing; caseId: string; status: string; reason: string; decidedAt: Date; random: Random };

/** The lines of the audit log that a decision leaves. */
function writeDown(world: World, batch: Batch, { thing, caseId, status, reason, decidedAt, random }: Decided): void {
  const { kind, id, author } = thing;
  const person = `user:${world.people.at(author).id}`;
  for (const subject of new Set([`${kind}:${id}`, person])) {
    batch.add(auditLog, {
      id: random.id(decidedAt.getTime()),
      actorId: adminOf(world, author).id,
      action: 'moderation.decide',
      subject,
      reason,
      data: { case: caseId, decision: status },
      createdAt: decidedAt,
      updatedAt: decidedAt,
    });
  }
}
