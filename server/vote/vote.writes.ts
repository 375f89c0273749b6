import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { vote } from '#db/schema/vote.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { notify } from '../notification/notify.writes.ts';
import { type LockedProject, lockProject } from '../project/project-for-write.writes.ts';
import { settle } from '../project/standing.writes.ts';
import type { CastVote } from './vote.input.ts';
import type { VoteCast } from './vote.output.ts';

/**
 * Casts, changes or withdraws somebody's vote on a project.
 * @throws DomainError PROJECT_NOT_FOUND, PROJECT_ARCHIVED, OWN_PROJECT, VOTE_VOIDED
 */
export async function castVote(tx: Database, me: { id: string }, { slug: named, value }: CastVote): Promise<VoteCast> {
  // Statements are sent in the order in which they are begun, and done one after the other: what follows a lock sees what
  // it was waited for. None waits for the answer to one that it does not need.
  const [target, voted] = await Promise.all([
    lockProject(tx, { slug: named, userId: me.id }),
    voteOf(tx, { slug: named, userId: me.id }),
  ]);
  const { slug } = target;
  // A vote is found by the slug that its project has now.
  const before = slug === named ? voted : await voteOf(tx, { slug, userId: me.id });
  if (target.isOwn) throw new DomainError('OWN_PROJECT', { message: 'Nobody votes on their own project.' });
  if (target.status === 'archived') throw new DomainError('PROJECT_ARCHIVED');
  if (before?.isVoid) throw new DomainError('VOTE_VOIDED');
  const from = before?.value ?? 0;
  if (value === from) return { slug, value, standing: await settle(tx, target.id) };
  const step = (of: number) => Number(value === of) - Number(from === of);
  const isRecent = before?.isRecent ?? true;
  const counts = { upCount: step(1), downCount: step(-1), risingVotes: isRecent ? value - from : 0 };
  const [standing] = await Promise.all([
    settle(tx, target.id, counts),
    store(tx, { projectId: target.id, userId: me.id, value }),
    addKarma(tx, target.ownerId, value - from),
    changed(tx, {
      tags: [
        ...[tag.project(slug), tag.feed, tag.leaderboard('projects'), tag.leaderboard('users')],
        ...[tag.reputation(target.ownerUsername), tag.person(me.id), tag.person(target.ownerId)],
      ],
    }),
    value === 1 && tellOwner(tx, me, target),
  ]);
  return { slug, value, standing };
}

const tellOwner = (tx: Database, me: { id: string }, { ownerId, slug, title }: LockedProject) =>
  notify(tx, { to: ownerId, kind: 'vote', actorId: me.id, subject: `project:${slug}`, data: { slug, title } });

async function voteOf(tx: Database, { slug, userId }: { slug: string; userId: string }) {
  const [found] = await tx
    .select({
      value: vote.value,
      isVoid: sql<boolean>`${vote.voidedAt} is not null`,
      /** Counted among those of the last 48 hours. */
      isRecent: sql<boolean>`${vote.createdAt} > now() - interval '48 hours'`,
    })
    .from(vote)
    .innerJoin(project, eq(project.id, vote.projectId))
    .where(and(eq(project.slug, slug), eq(vote.userId, userId)));
  return found;
}

async function store(tx: Database, row: { projectId: string; userId: string; value: number }): Promise<void> {
  const { projectId, userId, value } = row;
  if (value === 0) await tx.delete(vote).where(and(eq(vote.projectId, projectId), eq(vote.userId, userId)));
  else {
    const target = [vote.projectId, vote.userId];
    await tx
      .insert(vote)
      .values(row)
      .onConflictDoUpdate({ target, set: { value, updatedAt: sql`now()` } });
  }
}

async function addKarma(tx: Database, userId: string, by: number): Promise<void> {
  await tx
    .update(user)
    .set({ karma: sql`${user.karma} + ${by}` })
    .where(eq(user.id, userId));
}
