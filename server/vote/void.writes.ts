import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project, projectMember } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { vote } from '#db/schema/vote.ts';
import * as tag from '#db/tags.ts';
import { ownThing } from '../admin/own-thing.ts';
import type { AdminDone } from '../admin-write.ts';
import { lockPeople } from '../profile/lock-people.writes.ts';
import { settle } from '../project/standing.writes.ts';
import type { RestoreVotes, VoidVotes } from './void.input.ts';
import type { VotesChanged } from './void.output.ts';

type Me = { id: string };

/**
 * Makes votes count no more, for a reason that their projects show. Those that are void already keep theirs.
 * @throws DomainError OWN_THING for votes of their own, or on what is theirs
 */
export function voidVotes(tx: Database, me: Me, { ids, reason }: VoidVotes) {
  return change(tx, me, { ids, reason });
}

/** Makes voided votes count again. @throws as `voidVotes` */
export function restoreVotes(tx: Database, me: Me, { ids }: RestoreVotes) {
  return change(tx, me, { ids, reason: null });
}

type Wanted = { ids: string[]; reason: string | null };

async function change(tx: Database, me: Me, { ids, reason }: Wanted): Promise<AdminDone<VotesChanged>> {
  const projects = await lockProjects(tx, ids);
  await refuseOwn(tx, me, ids);
  await lockPeople(
    tx,
    projects.map(({ ownerId }) => ownerId),
  );
  const isOther = reason === null ? isNotNull(vote.voidedAt) : isNull(vote.voidedAt);
  const voidedAt = reason === null ? null : sql`now()`;
  const moved = await tx
    .update(vote)
    .set({ voidedAt, voidedReason: reason, updatedAt: sql`now()` })
    .where(and(inArray(vote.id, ids), isOther))
    .returning(changedVote);
  const by = reason === null ? 1 : -1;
  for (const target of projects) {
    const ofProject = moved.filter(({ projectId }) => projectId === target.id);
    if (ofProject.length > 0) await count(tx, target, { votes: ofProject, by });
  }
  return {
    answer: { ids: moved.map(({ id }) => id) },
    subjects: moved.map(({ id }) => `vote:${id}`),
    data: { projects: projects.map(({ slug }) => slug) },
  };
}

/** Neither what they voted nor what others think of their own projects is theirs to correct. */
async function refuseOwn(tx: Database, me: Me, ids: string[]): Promise<void> {
  const own = tx
    .select({ id: project.id })
    .from(project)
    .where(or(eq(project.ownerId, me.id), inArray(project.id, teamsOf(tx, me))));
  const concernsMe = or(eq(vote.userId, me.id), inArray(vote.projectId, own));
  if ((await tx.$count(vote, and(inArray(vote.id, ids), concernsMe))) > 0) throw ownThing();
}

const teamsOf = (tx: Database, me: Me) =>
  tx
    .select({ id: projectMember.projectId })
    .from(projectMember)
    .where(and(eq(projectMember.userId, me.id), isNotNull(projectMember.claimedAt)));

const changedVote = {
  id: vote.id,
  projectId: vote.projectId,
  userId: vote.userId,
  value: vote.value,
  /** Counted among those of the last 48 hours. */
  isRecent: sql<boolean>`${vote.createdAt} > now() - interval '48 hours'`,
};

type Target = { id: string; slug: string; ownerId: string; ownerUsername: string };

/** The projects of some votes, locked in the order of their ids. */
const lockProjects = (tx: Database, ids: string[]): Promise<Target[]> =>
  tx
    .select({ id: project.id, slug: project.slug, ownerId: project.ownerId, ownerUsername: user.username })
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(inArray(project.id, tx.select({ id: vote.projectId }).from(vote).where(inArray(vote.id, ids))))
    .orderBy(asc(project.id))
    .for('update', { of: project });

type Counted = { votes: { userId: string; value: number; isRecent: boolean }[]; by: 1 | -1 };

/** The project's counts and score, and its owner's karma. */
async function count(tx: Database, target: Target, { votes, by }: Counted): Promise<void> {
  const net = (some: typeof votes) => by * some.reduce((sum, { value }) => sum + value, 0);
  const number = (value: number) => by * votes.filter((vote) => vote.value === value).length;
  await tx
    .update(user)
    .set({ karma: sql`${user.karma} + ${net(votes)}` })
    .where(eq(user.id, target.ownerId));
  const risingVotes = net(votes.filter(({ isRecent }) => isRecent));
  await settle(tx, target.id, { upCount: number(1), downCount: number(-1), risingVotes });
  await changed(tx, {
    tags: [
      ...[tag.project(target.slug), tag.feed, tag.leaderboard('projects'), tag.leaderboard('users')],
      ...[tag.reputation(target.ownerUsername), tag.person(target.ownerId)],
      ...votes.map(({ userId }) => tag.person(userId)),
    ],
  });
}
