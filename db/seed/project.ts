import { projectMember, project as projectTable } from '../schema/project.ts';
import { waitForReview } from './assignments.ts';
import { awardBadges, type Badges } from './badges.ts';
import type { Batch } from './batch.ts';
import { reportProject, reportRemoved } from './cases.ts';
import { type Thread, writeThread } from './comments.ts';
import type { ProjectText } from './content/content.ts';
import { keep, share, view, writeUpdates } from './extras.ts';
import { askForIntros } from './intros.ts';
import { notify } from './notifications.ts';
import { noteProjectDays } from './project-days.ts';
import { projectRow } from './project-row.ts';
import { Random } from './random.ts';
import type { Subject } from './subject.ts';
import { gatherTeam, type Member, memberRows } from './team.ts';
import { castVotes, type Votes } from './votes.ts';
import type { World } from './world.ts';

/** A project before anything has happened to it. */
export type Draft = {
  subject: Subject;
  text: ProjectText;
  members: Member[];
  status: (typeof projectTable.$inferSelect)['status'];
  isPublic: boolean;
  createdAt: number;
  demoVerified: boolean;
};

/** What has happened to it. */
export type Happenings = {
  votes: Votes;
  thread: Thread;
  badges: Badges;
  saveCount: number;
  shareCount: number;
  introRequestCount: number;
};

/** A project as chains, events and inboxes speak of it. */
export type MadeProject = {
  subject: Subject;
  categories: readonly string[];
  published: boolean;
  proofScore: number;
};

/** Project number `index` with all that hangs on it; its counts and scores are right from the start. */
export function makeProject(world: World, batch: Batch, index: number): MadeProject {
  const draft = draftOf(world, batch, index);
  const happened = happen(draft, draft.isPublic ? world.expectedVotes(index) : 0);
  const { row, facts, proofScore } = projectRow(draft, happened);
  batch.add(projectTable, row);
  if (draft.isPublic && index % world.plan.notedEvery === 0) noteProjectDays(draft.subject, happened, { facts, row });
  const published = draft.status === 'published';
  if (published) world.people.count(draft.subject.owner, 'projectCount');
  tellOwner(draft.subject, happened);
  return { subject: draft.subject, categories: draft.text.categories, published, proofScore };
}

function draftOf(world: World, batch: Batch, index: number): Draft {
  const random = new Random(world.seed, `project${index}`);
  const text = world.content.project(index, random);
  const publishedAt = world.publishedAt(index, random.fraction());
  const createdAt = publishedAt - random.int(1, 10) * 3_600_000;
  const owner = random.index(Math.max(1, world.people.joinedBy(createdAt)), 1.3);
  const members = gatherTeam(world, owner, random);
  const claimed = members.flatMap(({ person, answer }) =>
    answer === 'claimed' && person !== undefined ? [person] : [],
  );
  const slug = world.names.project(text.title);
  const status = random.chance(0.96)
    ? 'published'
    : random.pick(['draft', 'archived', 'removed', 'scheduled'] as const);
  const isPublic = status === 'published' || status === 'archived';
  const appeal = Math.min(1, random.fraction() * 0.8 + (text.hasDemo ? 0.1 : 0) + (text.description ? 0.1 : 0));
  const demoVerified = isPublic && world.people.at(owner).verified && text.hasDemo && random.chance(0.45);
  const subject: Subject = {
    world,
    batch,
    random,
    id: random.id(createdAt),
    slug,
    title: text.title,
    technology: text.technologies[0] ?? 'plain code',
    owner,
    team: new Set([owner, ...claimed]),
    publishedAt,
    appeal,
  };
  return { subject, text, members, status, isPublic, createdAt, demoVerified };
}

function happen({ subject, text, members, status, isPublic, createdAt }: Draft, expectedVotes: number): Happenings {
  const { world, batch, random, appeal } = subject;
  const votes = castVotes(subject, expectedVotes * (0.4 + 1.2 * appeal));
  const few = (perVote: number) =>
    Math.floor((votes.up + votes.down) * perVote * random.spread() + random.fraction() * (isPublic ? 0.7 : 0));
  const happened = {
    votes,
    thread: writeThread(subject, few(world.plan.talkativeness)),
    badges: isPublic
      ? awardBadges(subject)
      : { points: 0, kinds: [], count: 0, latest: [], reviewers: new Set<number>() },
    saveCount: isPublic ? keep(subject, few(0.08)) : 0,
    shareCount: share(subject, few(0.02)),
    introRequestCount: askForIntros(subject, Math.min(4, few(world.plan.introRate))),
  };
  if (isPublic) waitForReview(subject, { categories: text.categories, reviewers: happened.badges.reviewers });
  if (isPublic) reportProject(subject);
  if (status === 'removed') reportRemoved(subject);
  if (isPublic && random.chance(0.25)) writeUpdates(subject, random.int(1, 4));
  if (isPublic && random.chance(0.3)) view(subject, random.int(1, 3));
  for (const row of memberRows(world, { id: subject.id, invitedAt: createdAt, members }, random)) {
    batch.add(projectMember, row);
  }
  return happened;
}

function tellOwner({ world, batch, random, slug, title, owner }: Subject, happened: Happenings): void {
  const news = { vote: happened.votes.latest, comment: happened.thread.latest, badge: happened.badges.latest };
  for (const kind of ['vote', 'comment', 'badge'] as const) {
    const notice = { to: owner, kind, subject: `project:${slug}`, data: { title }, actors: news[kind], random };
    if (random.chance(0.4)) notify(world, batch, notice);
  }
}
