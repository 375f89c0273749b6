import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { chain, chainProject } from '#db/schema/chain.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { notify } from '../notification/notify.writes.ts';
import { lockOwnProject, type OwnProject } from '../project/own-project.writes.ts';
import { type LockedChain, lockChain } from './chain-for-write.writes.ts';
import type { ProjectInChain, SubmitProject } from './chain-writes.input.ts';
import type { SubmissionState } from './chain-writes.output.ts';
import { idsOfModerators, staleChain } from './stale-chain.writes.ts';

type Me = { id: string };

/**
 * Submits an own published project to a chain: it is in at once, or waits for the moderators where the chain asks them.
 * What was turned down may come again. Every write about a place locks the project first, then the chain.
 * @throws DomainError PROJECT_NOT_FOUND, CHAIN_NOT_FOUND, ALREADY_SUBMITTED
 */
export async function submitProject(tx: Database, me: Me, input: SubmitProject): Promise<SubmissionState> {
  const { slug, message } = input;
  const own = await lockOwnProject(tx, { slug: input.project, ownerId: me.id, statuses: ['published'] });
  const target = await lockChain(tx, { slug, userId: me.id });
  const waits = target.requiresApproval && !target.isModerator;
  const status = waits ? 'pending' : 'approved';
  const decided = { status, message, submittedById: me.id, decidedAt: waits ? null : new Date() } as const;
  const [placed] = await tx
    .insert(chainProject)
    .values({ chainId: target.id, projectId: own.id, ...decided })
    .onConflictDoUpdate({
      target: [chainProject.chainId, chainProject.projectId],
      set: { ...decided, reason: null, decidedById: null, createdAt: sql`now()`, updatedAt: sql`now()` },
      setWhere: eq(chainProject.status, 'rejected'),
    })
    .returning({ id: chainProject.id });
  if (!placed) throw new DomainError('ALREADY_SUBMITTED', { slug });
  if (waits) await askModerators(tx, me, { target, own, message });
  else await countIn(tx, { chainId: target.id, step: 1 });
  const shown = waits ? [] : [...staleChain(target), tag.project(own.slug)];
  await changed(tx, { tags: [...shown, tag.person(me.id)] });
  return { slug, project: own.slug, status };
}

/**
 * Takes an own project out of a chain, or out of its queue; also where the chain has become private.
 * @throws DomainError PROJECT_NOT_FOUND, SUBMISSION_NOT_FOUND
 */
export async function withdrawProject(tx: Database, me: Me, input: ProjectInChain): Promise<SubmissionState> {
  const { slug } = input;
  const own = await lockOwnProject(tx, { slug: input.project, ownerId: me.id, statuses: ['published', 'archived'] });
  const [target] = await tx
    .select({ id: chain.id, slug: chain.slug, ownerId: chain.ownerId })
    .from(chain)
    .where(and(eq(chain.slug, slug), isNull(chain.deletedAt)))
    .for('update');
  const place = and(inArray(chainProject.chainId, target ? [target.id] : []), eq(chainProject.projectId, own.id));
  const [gone] = await tx.delete(chainProject).where(place).returning({ status: chainProject.status });
  if (!target || !gone) throw new DomainError('SUBMISSION_NOT_FOUND', { slug });
  const wasIn = gone.status === 'approved';
  if (wasIn && own.status === 'published') await countIn(tx, { chainId: target.id, step: -1 });
  const waiting = gone.status === 'pending' ? await idsOfModerators(tx, target) : [];
  const shown = wasIn ? [...staleChain(target), tag.project(own.slug)] : [];
  await changed(tx, { tags: [...shown, ...waiting.map(tag.person), tag.person(me.id)] });
  return { slug, project: own.slug, status: null };
}

/** Counts a published project that came into a locked chain (1), or left it (-1). */
export async function countIn(tx: Database, { chainId, step }: { chainId: string; step: 1 | -1 }): Promise<void> {
  await tx
    .update(chain)
    .set({ projectCount: sql`${chain.projectCount} + ${step}`, updatedAt: sql`${chain.updatedAt}` })
    .where(eq(chain.id, chainId));
}

async function askModerators(
  tx: Database,
  me: Me,
  { target, own, message }: { target: LockedChain; own: OwnProject; message: string },
): Promise<void> {
  const moderators = await idsOfModerators(tx, target);
  await changed(tx, { tags: moderators.map(tag.person) });
  const data = { name: target.name, says: 'submitted a project to', excerpt: message || own.title };
  for (const to of moderators) {
    await notify(tx, { to, kind: 'chain', actorId: me.id, subject: `chain-queue:${target.slug}`, data });
  }
}
