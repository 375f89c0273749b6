import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { projectMember } from '#db/schema/project.ts';
import { vote } from '#db/schema/vote.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { castVote } from '../vote/vote.writes.ts';
import { lockProject } from './project-for-write.writes.ts';
import type { AnswerTeam } from './project-writes.input.ts';
import type { TeamAnswered } from './project-writes.output.ts';

/**
 * Claims one's place on a team, or declines it; either may be changed later. Whoever claims it votes on it no more, and
 * the vote that they had cast is withdrawn.
 * @throws DomainError PROJECT_NOT_FOUND, PROJECT_ARCHIVED; NOT_ON_TEAM for who was not named
 */
export async function answerTeam(
  tx: Database,
  me: { id: string },
  { slug, answer }: AnswerTeam,
): Promise<TeamAnswered> {
  const target = await lockProject(tx, { slug, userId: me.id });
  if (target.status === 'archived') throw new DomainError('PROJECT_ARCHIVED');
  const claimed = answer === 'claim';
  const place = and(eq(projectMember.projectId, target.id), eq(projectMember.userId, me.id));
  if ((await tx.$count(projectMember, place)) === 0) throw new DomainError('NOT_ON_TEAM');
  if (claimed && !target.isOwn) await withdrawVote(tx, me, target);
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

/** One that an admin voided counts for nothing already. */
async function withdrawVote(
  tx: Database,
  me: { id: string },
  { id, slug }: { id: string; slug: string },
): Promise<void> {
  const cast = and(eq(vote.projectId, id), eq(vote.userId, me.id), isNull(vote.voidedAt));
  if ((await tx.$count(vote, cast)) > 0) await castVote(tx, me, { slug, value: 0 });
}
