import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { badge } from '#db/schema/badge.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { projectMember } from '#db/schema/project.ts';
import { vote } from '#db/schema/vote.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { withdrawFrom } from '../validator/assignment.writes.ts';
import { castVote } from '../vote/vote.writes.ts';
import { type LockedProject, lockProject } from './project-for-write.writes.ts';
import type { AnswerTeam } from './project-writes.input.ts';
import type { TeamAnswered } from './project-writes.output.ts';

/**
 * Claims one's place on a team, or declines it; either may be changed later. Whoever claims it votes on it and reviews it no
 * more: the vote that they had cast is withdrawn, and so is a review that waits for them. What is archived can be left, since
 * its page shows who is on the team all the same.
 * @throws DomainError PROJECT_NOT_FOUND; NOT_ON_TEAM for who was not named; for a claim PROJECT_ARCHIVED, and BADGE_STANDS or
 * INTRO_OPEN for who has a badge or a request for an intro there
 */
export async function answerTeam(
  tx: Database,
  me: { id: string },
  { slug: named, answer }: AnswerTeam,
): Promise<TeamAnswered> {
  const target = await lockProject(tx, { slug: named, userId: me.id });
  const { slug } = target;
  const claimed = answer === 'claim';
  if (claimed && target.status === 'archived') throw new DomainError('PROJECT_ARCHIVED');
  const place = and(eq(projectMember.projectId, target.id), eq(projectMember.userId, me.id));
  if ((await tx.$count(projectMember, place)) === 0) throw new DomainError('NOT_ON_TEAM');
  if (claimed && !target.isOwn) await endAsStranger(tx, me, target);
  await tx
    .update(projectMember)
    .set({
      claimedAt: claimed ? sql`coalesce(${projectMember.claimedAt}, now())` : null,
      declinedAt: claimed ? null : sql`coalesce(${projectMember.declinedAt}, now())`,
    })
    .where(place);
  await changed(tx, {
    tags: [tag.project(slug), tag.feed, tag.listings, tag.person(me.id), tag.person(target.ownerId)],
  });
  return { slug, claimed };
}

/** Ends what only others may have with a project. What others have read or act on is theirs to end first. */
async function endAsStranger(tx: Database, me: { id: string }, target: LockedProject): Promise<void> {
  const { id: projectId } = target;
  const stands = and(eq(badge.projectId, projectId), eq(badge.validatorId, me.id), isNull(badge.withdrawnAt));
  if ((await tx.$count(badge, stands)) > 0) {
    throw new DomainError('BADGE_STANDS', {
      message: 'Withdraw your badge first: nobody awards one to their own project.',
    });
  }
  const asked = and(
    ...[eq(introRequest.projectId, projectId), eq(introRequest.senderId, me.id)],
    ...[eq(introRequest.status, sql`'pending'`), gt(introRequest.expiresAt, sql`now()`)],
  );
  if ((await tx.$count(introRequest, asked)) > 0) {
    const message = 'You have asked for an intro about this project. Claim your place once that is answered.';
    throw new DomainError('INTRO_OPEN', { message });
  }
  await withdrawFrom(tx, { projectId, validatorId: me.id });
  await withdrawVote(tx, me, target);
}

/** One that an admin voided counts for nothing already. */
async function withdrawVote(tx: Database, me: { id: string }, { id, slug }: LockedProject): Promise<void> {
  const cast = and(eq(vote.projectId, id), eq(vote.userId, me.id), isNull(vote.voidedAt));
  if ((await tx.$count(vote, cast)) > 0) await castVote(tx, me, { slug, value: 0 });
}
