import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { chainProject } from '#db/schema/chain.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { notify } from '../notification/notify.writes.ts';
import { type LockedProject, lockProject } from '../project/project-for-write.writes.ts';
import { type LockedChain, lockModeratedChain } from './chain-for-write.writes.ts';
import type { ProjectInChain, RefuseProject } from './chain-writes.input.ts';
import type { SubmissionState } from './chain-writes.output.ts';
import { logModeration } from './log-moderation.writes.ts';
import { idsOfModerators, staleChain } from './stale-chain.writes.ts';
import { countIn } from './submission.writes.ts';

type Me = { id: string };

/** Takes in what waits. @throws as `decide` */
export const approveProject = (tx: Database, me: Me, input: ProjectInChain): Promise<SubmissionState> =>
  decide(tx, me, { ...input, from: 'pending', to: 'approved', action: 'approve', says: 'took your project into' });

/** Turns down what waits, for a reason. @throws as `decide` */
export const rejectProject = (tx: Database, me: Me, input: RefuseProject): Promise<SubmissionState> =>
  decide(tx, me, { ...input, from: 'pending', to: 'rejected', action: 'reject', says: 'turned your project down in' });

/** Takes out what is in, for a reason. @throws as `decide` */
export const removeProjectFromChain = (tx: Database, me: Me, input: RefuseProject): Promise<SubmissionState> =>
  decide(tx, me, { ...input, from: 'approved', to: 'rejected', action: 'remove', says: 'took your project out of' });

type Decision = ProjectInChain & {
  from: 'pending' | 'approved';
  to: 'approved' | 'rejected';
  action: string;
  says: string;
  reason?: string;
};

/**
 * Moves a project's place from one state to another. The statement itself asks for the first, so that of two moderators
 * at once one decides.
 * @throws DomainError PROJECT_NOT_FOUND, CHAIN_NOT_FOUND, NOT_A_MODERATOR, SUBMISSION_NOT_FOUND, SUBMISSION_DECIDED
 */
async function decide(tx: Database, me: Me, decision: Decision): Promise<SubmissionState> {
  const { slug, from, to, reason = null } = decision;
  const submitted = await lockProject(tx, { slug: decision.project, userId: me.id });
  const target = await lockModeratedChain(tx, { slug, userId: me.id });
  const place = and(eq(chainProject.chainId, target.id), eq(chainProject.projectId, submitted.id)) as SQL;
  const moved = await tx
    .update(chainProject)
    .set({ status: to, reason, decidedById: me.id, decidedAt: sql`now()`, pinnedPosition: null })
    .where(and(place, eq(chainProject.status, from)))
    .returning({ id: chainProject.id });
  if (moved.length === 0) {
    const isThere = (await tx.$count(chainProject, place)) > 0;
    throw new DomainError(isThere ? 'SUBMISSION_DECIDED' : 'SUBMISSION_NOT_FOUND', { slug });
  }
  const step = Number(to === 'approved') - Number(from === 'approved');
  if (submitted.status === 'published' && step !== 0) {
    await countIn(tx, { chainId: target.id, step: step > 0 ? 1 : -1 });
  }
  await tell(tx, me, { target, submitted, decision });
  return { slug, project: submitted.slug, status: to };
}

type Decided = { target: LockedChain; submitted: LockedProject; decision: Decision };

async function tell(tx: Database, me: Me, { target, submitted, decision }: Decided): Promise<void> {
  const { action, says, reason, from, to } = decision;
  const subject = `project:${submitted.slug}`;
  const act = { chainId: target.id, moderatorId: me.id, action, subject };
  await logModeration(tx, { ...act, ...(reason && { reason }) });
  const people = [...(await idsOfModerators(tx, target)), submitted.ownerId];
  const isSeen = from === 'approved' || to === 'approved';
  const shown = isSeen ? [...staleChain(target), tag.project(submitted.slug)] : [tag.chain(target.slug)];
  await changed(tx, { tags: [...shown, ...people.map(tag.person)] });
  await notify(tx, {
    to: submitted.ownerId,
    kind: 'chain',
    actorId: me.id,
    subject: `chain:${target.slug}/${submitted.slug}`,
    data: { name: target.name, says, excerpt: reason ?? submitted.title },
  });
}
